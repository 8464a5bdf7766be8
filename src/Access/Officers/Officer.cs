using System.Globalization;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access;

/// <summary>The permanent key of an officer.</summary>
public readonly record struct OfficerId(long Value)
{
    /// <summary>The officer as the actor of acts.</summary>
    public string Actor => string.Create(CultureInfo.InvariantCulture, $"officer:{Value}");
}

/// <summary>An officer, with every post ever held, to come, or waiting for a second person, by the day it begins.</summary>
public sealed record Officer(
    OfficerId Id,
    string SignInName,
    string DisplayName,
    bool IsDisabled,
    IReadOnlyList<PostHolding> Posts
)
{
    public static readonly Refusal NotFound = new(
        "ACC-02",
        "Không có cán bộ này, hoặc tài khoản đã ngừng hoạt động.",
        "There is no such officer, or the account is disabled."
    );

    /// <summary>The row of an officer who may still act.</summary>
    internal static async Task<Outcome<OfficerRow>> FindAsync(
        Session session,
        OfficerId id,
        CancellationToken cancellation
    ) =>
        await session
            .Rows.Set<OfficerRow>()
            .FirstOrDefaultAsync(row => row.OfficerId == id.Value && row.DisabledByAct == null, cancellation)
            is { } officer
            ? officer
            : NotFound.For("officer");
}
