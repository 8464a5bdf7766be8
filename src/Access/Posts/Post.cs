using CanCuoc.Ledger;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Access;

/// <summary>A desk somebody sits at, <i>chức vụ</i>.</summary>
/// <param name="Code">Citizens' trails are kept under it.</param>
/// <param name="Body">What a citizen reads in place of the officer's name: the body the post belongs to.</param>
/// <param name="Unit">Code of the administrative unit it serves; empty for the whole country.</param>
public sealed record Post(PostCode Code, Role Role, Wording Body, string Unit)
{
    public static readonly Refusal NotFound = new("ACC-07", "Không có chức vụ này.", "There is no such post.");

    internal static async Task<PostRow?> FindAsync(Session session, PostCode code, CancellationToken cancellation) =>
        await session
            .Rows.Set<PostRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Code == code.Text, cancellation);
}

/// <summary>One post.</summary>
internal sealed class PostRow
{
    public required string Code { get; init; }
    public required string Role { get; init; }
    public required string BodyVi { get; init; }
    public required string BodyEn { get; init; }
    public required string Unit { get; init; }
    public required long ActId { get; init; }

    public Post Post => new(PostCode.Of(this), Access.Role.Of(Role), new(BodyVi, BodyEn), Unit);

    /// <summary>What a fact commits to.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1).Add("post").Add(Code).Add(Role).Add(BodyVi).Add(BodyEn).Add(Unit).Add(ActId).Written;
}
