using System.Formats.Asn1;
using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Vocabulary;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// All that a software chip keeps when it has no power: where it stands in its life, its files, its private keys and whose terminals it
/// trusts. A chip that changes becomes another memory, which shares the secrets of the one before; the last one is disposed of. Written as
/// SEQUENCE { version INTEGER, files SEQUENCE OF SEQUENCE { identifier INTEGER, content OCTET STRING }, keys, trust OCTET STRING OPTIONAL,
/// life [0] SEQUENCE { state INTEGER, serial OCTET STRING, wrong tries INTEGER, transport key OCTET STRING OPTIONAL } OPTIONAL }; one
/// without life is a card in its holder's hand, of no serial number.
/// </summary>
public sealed record ChipMemory : IDisposable
{
    public static readonly Refusal NotAnImage = new(
        "CHI-21",
        "Dữ liệu không phải là ảnh bộ nhớ của một chip thẻ căn cước.",
        "These bytes are no image of an identity card's chip."
    );

    private const int Version = 1;

    private static readonly Asn1Tag LifeTag = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>A card as its holder has it.</summary>
    /// <param name="content">With the public halves of the keys in it.</param>
    /// <param name="keys">They are wiped with this.</param>
    public ChipMemory(LogicalDataStructure content, ChipKeys keys) =>
        (State, Written, Keys) = (LifeCycle.Operational, content, keys);

    private ChipMemory(LifeCycle state, ChipKeys keys) => (State, Keys) = (state, keys);

    /// <summary>A chip as its maker delivers it.</summary>
    /// <param name="transport">It is wiped with this.</param>
    public static ChipMemory Blank(ChipSerial serial, TransportKey transport) =>
        new(LifeCycle.Blank, ChipKeys.None) { Serial = serial, Transport = transport };

    public LifeCycle State { get; internal init; }

    /// <summary>Null where nobody gave it one.</summary>
    public ChipSerial? Serial { get; internal init; }

    /// <summary>What stands on the card.</summary>
    /// <exception cref="InvalidOperationException">It is no card: not personalised yet, or at its end.</exception>
    public LogicalDataStructure Content =>
        Written ?? throw new InvalidOperationException($"Nothing stands on a chip that is {State}.");

    public ChipKeys Keys { get; internal init; }

    /// <summary>Null on a chip that gives its biometrics to nobody.</summary>
    public TrustPoints? Trust { get; init; }

    /// <summary>EF.CardAccess, which DG14 repeats.</summary>
    public SecurityInfos Access { get; init; } = SecurityInfos.OfCitizenCard;

    /// <summary>Whether the chip has the private half of every key that its files show, and shows every key that it has.</summary>
    public bool HoldsItsKeys
    {
        get
        {
            var shown = Content.DataGroup14?.ChipAuthenticationKeys.Select(info => info.Key) ?? [];
            var had = Keys.Agreement.Select(key => key.PublicKey);
            return shown
                    .Select(key => Convert.ToHexString(key.Span))
                    .ToHashSet()
                    .SetEquals(had.Select(Convert.ToHexString))
                && (Content.DataGroup15?.Key ?? default).Span.SequenceEqual(Keys.Signing?.PublicKey);
        }
    }

    /// <summary>Null until the chip is a card, and at its end.</summary>
    internal LogicalDataStructure? Written { get; init; }

    /// <summary>Null at its end, and on a card that never had one.</summary>
    internal TransportKey? Transport { get; init; }

    /// <summary>Wrong transport keys in a row.</summary>
    internal int WrongTries { get; init; }

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    public static Outcome<ChipMemory> Parse(ReadOnlyMemory<byte> image)
    {
        try
        {
            var outer = new AsnReader(image, AsnEncodingRules.DER);
            var parts = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            if (parts.ReadInteger() != Version)
                return NotAnImage;
            var files = ReadFiles(parts.ReadSequence(), out var access);
            var keys = ChipKeysImage.Read(parts);
            var memory = ReadLife(parts, new ChipMemory(LifeCycle.Operational, keys) { Access = access });
            if (memory.State is not (LifeCycle.Personalised or LifeCycle.Operational))
                return files.Count == 0 && memory.HasKeysOfItsState ? memory : NotAnImage;
            return LogicalDataStructure.Parse(files).IsRefused(out var refusal, out var content)
                ? refusal
                : memory with
                {
                    Written = content,
                };
        }
        catch (Exception rubbish) when (RejectedKey.Is(rubbish))
        {
            return NotAnImage;
        }
    }

    /// <summary>With the private keys in it: whoever gets it wipes it.</summary>
    public byte[] Encode()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(Version);
            using (writer.PushSequence())
            {
                WriteFile(writer, (int)MasterFile.CardAccess, Access.Encode());
                if (Written is { } content)
                {
                    foreach (var (file, bytes) in content.Files.OrderBy(file => file.Key))
                        WriteFile(writer, (int)file, bytes.Span);
                }
            }
            ChipKeysImage.Write(writer, Keys);
            if (Trust is { } trust)
                writer.WriteOctetString(trust.Encode());
            if (Serial is { } serial)
                WriteLife(writer, serial);
        }
        var image = writer.Encode();
        writer.Reset();
        return image;
    }

    /// <summary>Never what is in it.</summary>
    public override string ToString() => $"{nameof(ChipMemory)} {Serial} {State}";

    public void Dispose()
    {
        Keys.Dispose();
        Transport?.Dispose();
    }

    /// <summary>At its end: its serial number, and nothing else.</summary>
    internal ChipMemory Ended() => new(LifeCycle.Terminated, ChipKeys.None) { Serial = Serial };

    // of a chip on which nothing is written
    private bool HasKeysOfItsState =>
        State == LifeCycle.Initialised
            ? Keys is { Agreement: [_], Signing: not null }
            : Keys is { Agreement: [], Signing: null };

    private void WriteLife(AsnWriter writer, ChipSerial serial)
    {
        using (writer.PushSequence(LifeTag))
        {
            writer.WriteInteger((int)State);
            writer.WriteOctetString(serial.Encode());
            writer.WriteInteger(WrongTries);
            if (Transport is { } transport)
            {
                var secret = transport.Export();
                writer.WriteOctetString(secret);
                CryptographicOperations.ZeroMemory(secret);
            }
        }
    }

    // what follows the keys
    private static ChipMemory ReadLife(AsnReader parts, ChipMemory memory)
    {
        if (parts.HasData && parts.PeekTag() == Asn1Tag.PrimitiveOctetString)
        {
            var trust = TrustPoints.Parse(parts.ReadOctetString()) ?? throw new AsnContentException();
            memory = memory with { Trust = trust };
        }
        if (!parts.HasData)
            return memory;
        var life = parts.ReadSequence(LifeTag);
        parts.ThrowIfNotEmpty();
        if (
            !life.TryReadInt32(out var state)
            || !Enum.IsDefined((LifeCycle)state)
            || ChipSerial.Parse(life.ReadOctetString()).IsRefused(out _, out var serial)
            || !life.TryReadInt32(out var wrong)
            || wrong < 0
        )
            throw new AsnContentException();
        return memory with
        {
            State = (LifeCycle)state,
            Serial = serial,
            WrongTries = wrong,
            Transport = ReadTransport(life),
        };
    }

    private static TransportKey? ReadTransport(AsnReader life)
    {
        if (!life.HasData)
            return null;
        var secret = life.ReadOctetString();
        life.ThrowIfNotEmpty();
        var transport = TransportKey.Of(secret) ?? throw new AsnContentException();
        CryptographicOperations.ZeroMemory(secret);
        return transport;
    }

    private static void WriteFile(AsnWriter writer, int identifier, ReadOnlySpan<byte> content)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(identifier);
            writer.WriteOctetString(content);
        }
    }

    // EF.CardAccess comes first
    private static Dictionary<FileIdentifier, ReadOnlyMemory<byte>> ReadFiles(AsnReader rows, out SecurityInfos access)
    {
        var first = rows.ReadSequence();
        if (
            first.ReadInteger() != (int)MasterFile.CardAccess
            || SecurityInfos.Parse(first.ReadOctetString()).IsRefused(out _, out var infos)
        )
            throw new AsnContentException();
        access = infos;
        var files = new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>();
        while (rows.HasData)
        {
            var row = rows.ReadSequence();
            if (
                !row.TryReadInt32(out var identifier)
                || !Enum.IsDefined((FileIdentifier)identifier)
                || !files.TryAdd((FileIdentifier)identifier, row.ReadOctetString())
            )
                throw new AsnContentException();
        }
        return files;
    }
}
