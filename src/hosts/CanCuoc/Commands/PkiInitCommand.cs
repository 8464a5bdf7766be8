using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Chip.Trust;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>pki init</c>: the ceremony that founds the country signer.</summary>
internal static class PkiInitCommand
{
    public static Command Make()
    {
        var (registry, signers, authority) = (
            new RegistryOptions(FolderUse.Ceremony),
            new SignerOptions(),
            new AuthorityOptions()
        );
        var json = new Option<bool>("--json") { Description = "Một dòng JSON / one line of JSON" };
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
        )
        {
            json,
        };
        authority.AddTo(command);
        signers.AddTo(command);
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (signers.Read(parsed).IsRefused(out var refusal, out var choice))
                    return Task.FromResult(ExitCode.Of(refusal));
                return registry.RunAsync(
                    parsed,
                    (opened, stop) =>
                        RunAsync(opened, authority.Read(parsed, opened), choice, parsed.GetValue(json), stop),
                    cancellation
                );
            }
        );
        return command;
    }

    private static Task<int> RunAsync(
        OpenRegistry registry,
        Outcome<SigningAuthority> named,
        SignerChoice choice,
        bool json,
        CancellationToken cancellation
    ) =>
        named.IsRefused(out var refusal, out var authority)
            ? Task.FromResult(ExitCode.Of(refusal))
            : CeremonyRun.HoldAsync(
                registry,
                FoundCountrySigner.Kind,
                (act, ceremony) =>
                    registry.Do.FoundCountrySigner.RunAsync(
                        act,
                        ceremony,
                        authority,
                        choice,
                        registry.Folder.Kind,
                        cancellation
                    ),
                json,
                cancellation
            );
}
