using System.CommandLine;

namespace CanCuoc.Program;

/// <summary><c>extract</c>: certified extracts of records.</summary>
internal static class ExtractCommand
{
    public static Command Make() =>
        new("extract", "Trích lục có chữ ký số / extracts of records with a digital signature")
        {
            ExtractIssueCommand.Make(),
            ExtractVerifyCommand.Make(),
        };
}
