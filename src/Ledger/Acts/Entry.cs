using System.Security.Cryptography;
using System.Text;
using CanCuoc.Storage;
using CanCuoc.Vocabulary;

namespace CanCuoc.Ledger;

/// <summary>The one entry an act ends in, with its facts and the looks made on the way.</summary>
internal sealed record Entry(EntryHeader Header, IReadOnlyList<FactRow> Facts, IReadOnlyList<LookRow> Looks)
{
    public static Entry Of(Act act)
    {
        var facts = act.Facts.Select(FactRow.Of).ToArray();
        var looks = act.Seen.Select(person => LookRow.Of(act, person, refusal: null)).ToArray();
        return new(EntryHeader.Of(act, facts.Length, looks.Length), facts, looks);
    }

    /// <summary>RFC 6962 root over the leaves of the facts, then of the looks, in their order.</summary>
    public byte[] Root => MerkleTree.Root(Leaves);

    public byte[][] Leaves =>
        [
            .. Facts.Select(fact => MerkleTree.LeafHash(fact.Bytes(Header.Salt))),
            .. Looks.Select(look => MerkleTree.LeafHash(look.Bytes(Header.Salt))),
        ];
}

/// <summary>
/// What an entry says of its act. Its bytes end in the root over its leaves and are a leaf of the ledger's tree. Whoever and whomever
/// an entry names stands in hashed bytes only as a digest salted per entry, so that a proof shown to a stranger tells nothing else.
/// </summary>
internal sealed record EntryHeader(
    ActId Act,
    DateTimeOffset At,
    string Kind,
    string Actor,
    string Post,
    string Purpose,
    string Ground,
    string Reference,
    int Facts,
    int Looks,
    byte[] Salt
)
{
    public const byte Version = 1;
    public const int SaltLength = 16;

    public static EntryHeader Of(Act act, int facts, int looks) =>
        new(
            act.Id,
            act.Now,
            act.Kind.Name,
            act.Authority.Actor,
            act.Authority.Post,
            act.Reason.Purpose.Code,
            act.Reason.Ground,
            act.Reason.Reference,
            facts,
            looks,
            RandomNumberGenerator.GetBytes(SaltLength)
        );

    public byte[] Leaf(byte[] root) => MerkleTree.LeafHash(Bytes(root));

    public byte[] Bytes(byte[] root) =>
        new CanonicalBytes(Version)
            .Add("entry")
            .Add(Act.Value)
            .Add(Moment.ToStored(At))
            .Add(Kind)
            .AddFixed(Digest(Salt, Actor))
            .Add(Post)
            .Add(Purpose)
            .Add(Ground)
            .Add(Reference)
            .Add(Facts)
            .Add(Looks)
            .AddFixed(root)
            .Written.ToArray();

    internal static byte[] Digest(ReadOnlySpan<byte> salt, string name)
    {
        var length = salt.Length + Encoding.UTF8.GetMaxByteCount(name.Length);
        Span<byte> salted = length <= 512 ? stackalloc byte[length] : new byte[length];
        salt.CopyTo(salted);
        return SHA256.HashData(salted[..(salt.Length + Encoding.UTF8.GetBytes(name, salted[salt.Length..]))]);
    }

    internal static byte[] Digest(byte[] salt, PersonId? person) =>
        person is { } known ? Digest(salt, $"person:{known.Value}") : new byte[MerkleTree.HashLength];
}

/// <summary>A fact as it is kept: identifiers, and a commitment to the row it made, salted on its own.</summary>
internal sealed record FactRow(string Kind, PersonId? Subject, string Identifiers, byte[]? Salt, byte[] Commitment)
{
    public static FactRow Of(Fact fact)
    {
        var salt = RandomNumberGenerator.GetBytes(EntryHeader.SaltLength);
        return new(fact.Kind, fact.Subject, fact.Print(), salt, Commit(salt, fact.Row.Span));
    }

    /// <summary>SHA-256(0x00 ‖ 16-byte salt ‖ canonical bytes with their format version).</summary>
    public static byte[] Commit(byte[] salt, ReadOnlySpan<byte> row) => MerkleTree.LeafHash([.. salt, .. row]);

    public byte[] Bytes(byte[] entrySalt) =>
        new CanonicalBytes(EntryHeader.Version)
            .Add("fact")
            .Add(Kind)
            .Add(Identifiers)
            .AddFixed(EntryHeader.Digest(entrySalt, Subject))
            .AddFixed(Commitment)
            .Written.ToArray();
}

/// <summary>Who looked at whom, when, why and on what ground; or tried to and was refused.</summary>
internal sealed record LookRow(
    PersonId? Person,
    DateTimeOffset At,
    string Kind,
    string Actor,
    string Post,
    string Purpose,
    string Ground,
    string Reference,
    string? Refusal
)
{
    public static LookRow Of(Act act, PersonId? person, Refusal? refusal) =>
        new(
            person,
            act.Now,
            act.Kind.Name,
            act.Authority.Actor,
            act.Authority.Post,
            act.Reason.Purpose.Code,
            act.Reason.Ground,
            act.Reason.Reference,
            refusal?.Code
        );

    public byte[] Bytes(byte[] entrySalt) =>
        new CanonicalBytes(EntryHeader.Version)
            .Add("look")
            .Add(Moment.ToStored(At))
            .Add(Kind)
            .AddFixed(EntryHeader.Digest(entrySalt, Actor))
            .Add(Post)
            .Add(Purpose)
            .Add(Ground)
            .Add(Reference)
            .Add(Refusal)
            .AddFixed(EntryHeader.Digest(entrySalt, Person))
            .Written.ToArray();
}
