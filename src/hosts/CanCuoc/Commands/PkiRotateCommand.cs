using System.CommandLine;
using CanCuoc.Cards;

namespace CanCuoc.Program;

/// <summary><c>pki rotate</c>: the ceremony that rolls the country signer over.</summary>
internal static class PkiRotateCommand
{
    public static Command Make()
    {
        var signers = new SignerOptions();
        var command = new Command(
            "rotate",
            """
            Thay khóa ký cấp quốc gia: khóa mới, chứng thư liên kết do khóa cũ ký, khóa ký thẻ mới / Rolls the country signer over: a new key, a link certificate by the old one, a document signer under the new one

            Khóa cũ vẫn giữ để ký danh sách thu hồi của những gì nó đã chứng nhận.
            The old key is kept, to list what it certified and was revoked.

            Ví dụ / Examples:
              ./run pki rotate --data /srv/cancuoc
              ./run pki rotate --data /srv/cancuoc --country-algorithm brainpoolP384r1 --signer-algorithm brainpoolP256r1
            """
        );
        signers.AddTo(command);
        return command.Holding(
            RotateCountrySigner.Kind,
            (parsed, _) => signers.Read(parsed),
            (registry, act, ceremony, choice, stop) =>
                registry.Do.RotateCountrySigner.RunAsync(act, ceremony, choice, stop)
        );
    }
}
