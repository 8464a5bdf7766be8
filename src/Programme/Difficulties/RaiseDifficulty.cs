using CanCuoc.Ledger;
using CanCuoc.Vocabulary;

namespace CanCuoc.Programme;

/// <summary>Raises a difficulty; it stands on the steering board's page from that moment.</summary>
public sealed class RaiseDifficulty
{
    public static readonly ActKind Kind = new(
        nameof(RaiseDifficulty),
        RegistrySystem.Population,
        Permission.RaiseDifficulty,
        "Phản ánh khó khăn, vướng mắc",
        "Raising a difficulty"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal TextUnfit = new(
        "PRG-03",
        "Hãy ghi nội dung, không quá 1.000 ký tự.",
        "Give the text, in at most 1,000 characters."
    );

    public static readonly Refusal NoSuchProvince = new(
        "PRG-04",
        "Mã tỉnh không có trong danh mục hiện hành.",
        "The province is not on today's list."
    );

    internal const int Longest = 1000;

    /// <summary>Puts the difficulty on the board.</summary>
    /// <param name="province">Code of the province; empty for the whole country.</param>
    public async Task<Outcome<Difficulty>> RunAsync(
        Act act,
        DifficultyKind kind,
        string province,
        string text,
        CancellationToken cancellation
    )
    {
        var clean = text.Trim().Normalize();
        if (clean.Length is 0 or > Longest)
            return TextUnfit.For("text");
        if (province.Length > 0 && AdministrativeUnits.Newest.Find(province) is not { Level: UnitLevel.Province })
            return NoSuchProvince.For("province");
        var row = new DifficultyRow
        {
            DifficultyId = (await act.Session.DrawAsync("programme.difficulty_id", 1, cancellation))[0],
            Province = province,
            Post = act.Authority.Post,
            Kind = kind,
            Text = clean,
            RaisedAt = act.Now,
            ActId = act.Id.Value,
        };
        act.Session.Rows.Add(row);
        act.Record(new DifficultyRaised(new(row.DifficultyId)));
        return row.Shown;
    }
}

/// <summary>A difficulty was raised.</summary>
public sealed record DifficultyRaised(DifficultyId Difficulty) : Fact;
