using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using CanCuoc.Cards;

namespace CanCuoc.Program;

/// <summary><c>pki revoke</c>: the ceremony that takes a document signer back.</summary>
internal static class PkiRevokeCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions(FolderUse.Ceremony);
        var generation = new Argument<int>("generation") { Description = "Số của khóa ký thẻ / number of the signer" };
        var reason = new Option<X509RevocationReason>("--reason")
        {
            Description = "Lý do / reason: " + string.Join(" · ", RevokeDocumentSigner.Reasons),
            Required = true,
        };
        reason.AcceptOnlyFromAmong([.. RevokeDocumentSigner.Reasons.Select(one => $"{one}")]);
        var json = new Option<bool>("--json") { Description = "Một dòng JSON / one line of JSON" };
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
            json,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                var (number, why) = (parsed.GetValue(generation), parsed.GetValue(reason));
                return registry.RunAsync(
                    parsed,
                    (opened, stop) =>
                        CeremonyRun.HoldAsync(
                            opened,
                            RevokeDocumentSigner.Kind,
                            (act, ceremony) =>
                                opened.Do.RevokeDocumentSigner.RunAsync(act, ceremony, number, why, stop),
                            parsed.GetValue(json),
                            stop
                        ),
                    cancellation
                );
            }
        );
        return command;
    }
}
