using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Programme;

/// <summary>Answers a difficulty, and so closes it.</summary>
public sealed class AnswerDifficulty
{
    public static readonly ActKind Kind = new(
        nameof(AnswerDifficulty),
        RegistrySystem.Population,
        Permission.OpenSystems,
        "Giải quyết khó khăn, vướng mắc",
        "Answering a difficulty"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NotOpen = new(
        "PRG-05",
        "Không có khó khăn này, hoặc đã được giải quyết.",
        "There is no such difficulty, or it was answered already."
    );

    public async Task<Outcome<Difficulty>> RunAsync(
        Act act,
        DifficultyId id,
        string answer,
        CancellationToken cancellation
    )
    {
        if (FreeText.Of(answer, RaiseDifficulty.Longest) is not { } clean)
            return RaiseDifficulty.TextUnfit.For("answer");
        var row = await act
            .Session.Rows.Set<DifficultyRow>()
            .FirstOrDefaultAsync(row => row.DifficultyId == id.Value && row.Answer == null, cancellation);
        if (row is null)
            return NotOpen.For("difficulty");
        (row.Answer, row.AnsweredAt) = (clean, act.Now);
        (row.ActId, row.Version) = (act.Id.Value, row.Version + 1);
        act.Record(new DifficultyAnswered(id));
        return row.Shown;
    }
}

/// <summary>A difficulty was answered.</summary>
public sealed record DifficultyAnswered(DifficultyId Difficulty) : Fact;
