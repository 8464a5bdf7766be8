using CanCuoc.Vocabulary;

namespace CanCuoc.Programme;

/// <summary>What a difficulty is about.</summary>
public enum DifficultyKind
{
    Equipment = 1,
    Network = 2,
    Staff = 3,
    Data = 4,
    Supplies = 5,
    Procedure = 6,
}

/// <summary>The permanent key of a difficulty.</summary>
public readonly record struct DifficultyId(long Value);

/// <summary>A difficulty that an office raised to the steering board.</summary>
/// <param name="Province">Code of the province; empty for the whole country.</param>
/// <param name="Post">Code of the post that raised it.</param>
/// <param name="Answer">What the board answered; null while it is open.</param>
public sealed record Difficulty(
    DifficultyId Id,
    int Version,
    string Province,
    string Post,
    DifficultyKind Kind,
    string Text,
    DateTimeOffset RaisedAt,
    string? Answer,
    DateTimeOffset? AnsweredAt
)
{
    /// <summary>The name a page shows.</summary>
    public static Wording Title(DifficultyKind kind) =>
        kind switch
        {
            DifficultyKind.Equipment => new("Thiết bị", "Equipment"),
            DifficultyKind.Network => new("Đường truyền", "Network"),
            DifficultyKind.Staff => new("Nhân lực", "Staff"),
            DifficultyKind.Data => new("Dữ liệu", "Data"),
            DifficultyKind.Supplies => new("Vật tư, phôi thẻ", "Supplies, blank cards"),
            DifficultyKind.Procedure => new("Thủ tục", "Procedure"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}

/// <summary>One difficulty.</summary>
internal sealed class DifficultyRow
{
    public required long DifficultyId { get; init; }
    public required string Province { get; init; }
    public required string Post { get; init; }
    public required DifficultyKind Kind { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset RaisedAt { get; init; }
    public string? Answer { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public long ActId { get; set; }
    public int Version { get; set; } = 1;

    public Difficulty Shown =>
        new(new(DifficultyId), Version, Province, Post, Kind, Text, RaisedAt, Answer, AnsweredAt);
}
