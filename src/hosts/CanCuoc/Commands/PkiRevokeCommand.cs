using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Cards;

namespace CanCuoc.Program;

/// <summary><c>pki revoke</c>: the ceremony that takes a document signer back.</summary>
internal static class PkiRevokeCommand
{
    public static Command Make()
    {
        var generation = new Argument<int>("generation") { Description = "Số của khóa ký thẻ / number of the signer" };
        var reason = new Option<X509RevocationReason>("--reason")
        {
            Description = "Lý do / reason: " + string.Join(" · ", RevokeDocumentSigner.Reasons),
            Required = true,
        };
        reason.AcceptOnlyFromAmong([.. RevokeDocumentSigner.Reasons.Select(one => $"{one}")]);
        var command = new Command(
            "revoke",
            """
            Thu hồi một khóa ký thẻ và ban hành danh sách thu hồi / Revokes a document signer and issues the list that says so

            Máy đọc có danh sách mới sẽ không tin thẻ nào khóa ấy đã ký.
            Readers with the new list believe no card that it signed.

            Ví dụ / Examples:
              ./run pki revoke 3 --reason KeyCompromise --data /srv/cancuoc
              ./run pki revoke 3 --reason Superseded
            """
        )
        {
            generation,
            reason,
        };
        return command.Holding<(int Generation, X509RevocationReason Reason)>(
            RevokeDocumentSigner.Kind,
            (parsed, _) => (parsed.GetValue(generation), parsed.GetValue(reason)),
            (registry, act, ceremony, asked, stop) =>
                registry.Do.RevokeDocumentSigner.RunAsync(act, ceremony, asked.Generation, asked.Reason, stop)
        );
    }
}
