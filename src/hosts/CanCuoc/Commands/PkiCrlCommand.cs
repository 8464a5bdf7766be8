using System.CommandLine;
using CanCuoc.Cards;

namespace CanCuoc.Program;

/// <summary><c>pki crl</c>: the ceremony that issues the revocation lists anew.</summary>
internal static class PkiCrlCommand
{
    public static Command Make()
    {
        var registry = new RegistryOptions(FolderUse.Ceremony);
        var json = new Option<bool>("--json") { Description = "Một dòng JSON / one line of JSON" };
        var command = new Command(
            "crl",
            """
            Ban hành lại danh sách thu hồi, ít nhất 90 ngày một lần / Issues the revocation lists anew, at least every 90 days

            Ví dụ / Example:
              ./run pki crl --data /srv/cancuoc
            """
        )
        {
            json,
        };
        registry.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                registry.RunAsync(
                    parsed,
                    (opened, stop) =>
                        CeremonyRun.HoldAsync(
                            opened,
                            IssueRevocationLists.Kind,
                            (act, ceremony) => opened.Do.IssueRevocationLists.RunAsync(act, ceremony, stop),
                            parsed.GetValue(json),
                            stop
                        ),
                    cancellation
                )
        );
        return command;
    }
}
