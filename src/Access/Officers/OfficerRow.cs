using CanCuoc.Ledger;

namespace CanCuoc.Access;

/// <summary>One officer.</summary>
internal sealed class OfficerRow
{
    public required long OfficerId { get; init; }
    public required string SignInName { get; init; }
    public required string DisplayName { get; init; }
    public required string PasswordHash { get; set; }
    public required int PasswordVersion { get; set; }
    public long? DisabledByAct { get; set; }
    public required long ActId { get; init; }
    public int Version { get; set; } = 1;

    /// <summary>The password is the one an administrator gave.</summary>
    public bool HasGivenPassword => PasswordVersion == 0;

    /// <summary>What a fact commits to. The password's hash is in it, so that one exchanged behind the program's back shows.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("officer")
            .Add(OfficerId)
            .Add(SignInName)
            .Add(DisplayName)
            .Add(PasswordHash)
            .Add(PasswordVersion)
            .Add(DisabledByAct ?? 0)
            .Add(ActId)
            .Add(Version)
            .Written;
}
