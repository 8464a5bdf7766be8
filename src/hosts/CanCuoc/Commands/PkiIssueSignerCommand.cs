using System.CommandLine;
using CanCuoc.Cards;

namespace CanCuoc.Program;

/// <summary><c>pki issue-signer</c>: the ceremony that certifies one more key that signs cards.</summary>
internal static class PkiIssueSignerCommand
{
    public static Command Make()
    {
        var signers = new SignerOptions();
        var command = new Command(
            "issue-signer",
            """
            Cấp thêm một khóa ký thẻ / Certifies one more key that signs cards

            Các khóa ký lần lượt, khóa cũ trước; khóa cấp sẵn tự thay khi khóa trước hết hạn hoặc ký đủ số thẻ.
            Keys sign one after the other, the oldest first; one that is ready takes over when the one before reaches its time or count.

            Ví dụ / Examples:
              ./run pki issue-signer --data /srv/cancuoc
              ./run pki issue-signer --data /srv/cancuoc --months 2 --cards 50000 --signer-algorithm P-384
            """
        );
        signers.AddDocumentTo(command);
        return command.Holding(
            IssueDocumentSigner.Kind,
            (parsed, _) => signers.Read(parsed),
            (registry, act, ceremony, choice, stop) =>
                registry.Do.IssueDocumentSigner.RunAsync(act, ceremony, choice.DocumentSigner, choice.Limits, stop)
        );
    }
}
