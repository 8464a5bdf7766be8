using System.CommandLine;

namespace CanCuoc.Program;

/// <summary>The options that say how a ceremony hands out what came of it.</summary>
internal sealed class HandingOptions
{
    private readonly Option<bool> json = new("--json") { Description = "Một dòng JSON / one line of JSON" };

    private readonly Option<string?> folder = new("--out")
    {
        Description =
            "Thư mục để chép thêm các chứng thư và yêu cầu vừa làm / folder for copies of the certificates and requests just made",
    };

    public void AddTo(Command command)
    {
        command.Add(folder);
        command.Add(json);
    }

    public Handing Read(ParseResult parsed) => new(parsed.GetValue(json), parsed.GetValue(folder));

    /// <summary>As JSON or for people; and where copies go, null for none.</summary>
    public sealed record Handing(bool IsJson, string? Folder);
}
