using CanCuoc.Chip.Personalisation;
using CanCuoc.Keys;
using CanCuoc.Ledger;
using CanCuoc.Production;

namespace CanCuoc.Cards;

/// <summary>How far a chip has come to be a card.</summary>
internal enum ChipState
{
    /// <summary>It has made its keys, and nothing is signed for it.</summary>
    Initialised = 1,

    /// <summary>What is to stand on it is signed.</summary>
    Signed = 2,

    /// <summary>It is a card.</summary>
    Card = 3,

    /// <summary>It will never be one.</summary>
    Spoiled = 4,
}

/// <summary>One chip, from the day its factory told of it.</summary>
internal sealed class ChipRow
{
    public required string Serial { get; init; }
    public required long OrderId { get; init; }
    public required ChipState State { get; set; }
    public required byte[] PublicKeys { get; init; }
    public int PersonVersion { get; set; }
    public int DocumentSigner { get; set; }
    public byte[] WrappedKey { get; set; } = [];
    public byte[] Content { get; set; } = [];
    public long ActId { get; set; }
    public int Version { get; set; } = 1;

    public ChipSerial KnownSerial => ChipSerial.Read(Serial).Value;

    public ChipPublicKeys Keys => ChipPublicKeys.Parse(PublicKeys)!;

    public SealedRecord SealedData => new(WrappedKey, Content);

    /// <summary>What a fact commits to; what was signed by its ciphertext.</summary>
    public ReadOnlyMemory<byte> Bytes =>
        new CanonicalBytes(1)
            .Add("chip")
            .Add(Serial)
            .Add(OrderId)
            .Add((long)State)
            .AddFixed(System.Security.Cryptography.SHA256.HashData(PublicKeys))
            .Add(PersonVersion)
            .Add(DocumentSigner)
            .AddFixed(System.Security.Cryptography.SHA256.HashData(Content))
            .Add(ActId)
            .Add(Version)
            .Written;

    public static ChipRow Of(InitialisedChip chip, Act act) =>
        new()
        {
            Serial = chip.Serial.ToString(),
            OrderId = chip.Order,
            State = ChipState.Initialised,
            PublicKeys = chip.Keys.Encode(),
            ActId = act.Id.Value,
        };

    public void Become(ChipState state, Act act) => (State, ActId, Version) = (state, act.Id.Value, Version + 1);

    public void Keep(SealedRecord data) => (WrappedKey, Content) = (data.WrappedKey, data.Content);

    /// <summary>What was signed is on the card, or on none.</summary>
    public void Forget() => (WrappedKey, Content) = ([], []);
}
