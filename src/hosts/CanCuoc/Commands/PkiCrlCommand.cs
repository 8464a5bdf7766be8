using System.CommandLine;
using CanCuoc.Cards;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary><c>pki crl</c>: the ceremony that issues the revocation lists anew.</summary>
internal static class PkiCrlCommand
{
    public static Command Make() =>
        new Command(
            "crl",
            """
            Ban hành lại danh sách thu hồi, ít nhất 90 ngày một lần / Issues the revocation lists anew, at least every 90 days

            Ví dụ / Example:
              ./run pki crl --data /srv/cancuoc
            """
        ).Holding<Done>(
            IssueRevocationLists.Kind,
            (_, _) => Done.It,
            (registry, act, ceremony, _, stop) => registry.Do.IssueRevocationLists.RunAsync(act, ceremony, stop)
        );
}
