using System.CommandLine;
using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>The street that a command is about: its commune, its old and its new name.</summary>
internal sealed class StreetOptions
{
    private readonly Option<string> unit = new("--unit")
    {
        Description = "Mã xã, phường hiện nay / code of today's commune",
        Required = true,
    };
    private readonly Option<string> from = new("--from")
    {
        Description = "Tên cũ, không kèm chữ “đường” / the old name, without the word for street",
        Required = true,
    };
    private readonly Option<string> to = new("--to") { Description = "Tên mới / the new name", Required = true };

    public void AddTo(Command command)
    {
        command.Add(unit);
        command.Add(from);
        command.Add(to);
    }

    public Outcome<StreetToRename> Read(ParseResult parsed) =>
        StreetToRename.Read(parsed.GetValue(unit), parsed.GetValue(from), parsed.GetValue(to));
}
