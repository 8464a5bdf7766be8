using System.CommandLine;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Program;

/// <summary>Why a person is read: nobody is, through this door either, without purpose and ground.</summary>
internal sealed class PurposeOptions
{
    private readonly Option<string> purpose = new("--purpose")
    {
        Description = "Mục đích / purpose: " + string.Join(", ", Purpose.All.Select(known => known.Code)),
        Required = true,
    };

    private readonly Option<string> ground = new("--ground")
    {
        Description = "Căn cứ pháp lý / legal ground",
        Required = true,
    };

    public void AddTo(Command command)
    {
        command.Add(purpose);
        command.Add(ground);
    }

    public Outcome<Reason> Read(ParseResult parsed) => Reason.Parse(parsed.GetValue(purpose), parsed.GetValue(ground));
}
