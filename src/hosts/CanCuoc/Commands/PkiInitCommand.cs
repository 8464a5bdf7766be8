using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Chip.Trust;

namespace CanCuoc.Program;

/// <summary><c>pki init</c>: the ceremony that founds the country signer.</summary>
internal static class PkiInitCommand
{
    public static Command Make()
    {
        var (signers, authority) = (new SignerOptions(), new AuthorityOptions());
        var command = new Command(
            "init",
            """
            Nghi thức lập cơ quan ký cấp quốc gia: khóa đầu tiên, khóa ký thẻ, danh sách thu hồi / The ceremony that founds the country signer: its first key, a document signer, a revocation list

            Hai quản trị viên cùng có mặt, mỗi người tự đăng nhập. Bị ngắt giữa chừng thì chạy lại lệnh này. Máy chủ phải dừng.
            Two administrators are present, each signs in. Broken off half-way, run it again. No server may be running on the folder.

            Khóa ở kho khóa của thư mục, hoặc trong token PKCS#11 và không bao giờ rời token.
            The keys are in the folder's key store, or in a PKCS#11 token, which they never leave.

            Ví dụ / Examples:
              ./run pki init --data /srv/cancuoc --organisation "Bộ Công an" --contact https://example.vn --crl https://example.vn/csca.crl
              ./run pki init --data /srv/cancuoc --organisation "Bộ Công an" --contact https://example.vn --crl https://example.vn/csca.crl \
                --token-library /usr/lib/softhsm/libsofthsm2.so --token csca --token-pin-file PIN
              ./run pki init --data var/mine --country-algorithm brainpoolP384r1
            """
        );
        authority.AddTo(command);
        signers.AddTo(command);
        return command.Holding<Founding>(
            FoundCountrySigner.Kind,
            (parsed, registry) =>
                signers.Read(parsed).IsRefused(out var refusal, out var choice) ? refusal
                : authority.Read(parsed, registry).IsRefused(out refusal, out var named) ? refusal
                : new Founding(named, choice),
            (registry, act, ceremony, chosen, stop) =>
                registry.Do.FoundCountrySigner.RunAsync(
                    act,
                    ceremony,
                    chosen.Authority,
                    chosen.Signers,
                    registry.Folder.Kind,
                    stop
                )
        );
    }

    private sealed record Founding(SigningAuthority Authority, SignerChoice Signers);
}
