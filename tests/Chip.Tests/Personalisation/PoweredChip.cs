using CanCuoc.Chip.Access;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Tests.Trust;

namespace CanCuoc.Chip.Tests.Personalisation;

/// <summary>A chip whose power can be cut: then nothing is left of it but the image of its memory.</summary>
internal sealed class PoweredChip : IDisposable
{
    public static readonly ChipSerial Serial = ChipSerial.Read("VNTEST0042").Value;

    private readonly List<ChipMemory> kept = [];
    private byte[] image;
    private ChipMemory memory = null!;

    private PoweredChip(byte[] image)
    {
        this.image = image;
        CutPower();
    }

    /// <summary>The factory's, for every chip here.</summary>
    public static TransportKey Key => TransportKey.Of("0123456789abcdef"u8)!;

    public SoftwareChip Chip { get; private set; } = null!;

    /// <summary>Nothing can be written any more.</summary>
    public bool IsWorn { get; set; }

    public ReadOnlyMemory<byte> Image => image;

    /// <summary>All that it was given to keep.</summary>
    public IReadOnlyList<ChipMemory> Kept => kept;

    public LifeCycle State => (LifeCycle)Chip.Answer(FactoryCommand.GetLifeCycle.Encode())[0];

    public static PoweredChip Blank() => new(ChipMemory.Blank(Serial, Key).Encode());

    public static PoweredChip Of(ChipMemory memory) => new(memory.Encode());

    /// <summary>One that has been through both passes.</summary>
    public static async Task<PoweredChip> ReleasedAsync()
    {
        var chip = await PersonalisedAsync();
        using (var session = await chip.OpenAsync())
            (await session.ReleaseAsync(default)).Refusal.ShouldBeNull();
        return chip;
    }

    public static async Task<PoweredChip> PersonalisedAsync()
    {
        var chip = Blank();
        using var session = await chip.OpenAsync();
        var keys = (await session.InitialiseAsync(default)).Value;
        (await session.WriteAsync(CardOf(keys).Files, trust: null, default)).Refusal.ShouldBeNull();
        return chip;
    }

    /// <summary>The files of the invented citizen's card, on a chip with these keys.</summary>
    public static LogicalDataStructure CardOf(
        ChipPublicKeys keys,
        Action<Dictionary<FileIdentifier, ReadOnlyMemory<byte>>>? change = null
    )
    {
        var groups = Invented.Groups(Invented.Portrait);
        foreach (var (file, bytes) in keys.Groups(SecurityInfos.OfCitizenCard))
            groups[file] = bytes;
        change?.Invoke(groups);
        return LogicalDataStructure
            .Build(groups, SpecimenSigners.DocumentKey, SpecimenSigners.Document, Invented.Signed)
            .Value;
    }

    public async Task<FactorySession> OpenAsync() => (await FactorySession.OpenAsync(Chip, Key, default)).Value;

    public void CutPower()
    {
        Dispose();
        memory = ChipMemory.Parse(image).Value;
        Chip = new SoftwareChip(memory, Keep);
    }

    public void Dispose()
    {
        Chip?.Dispose();
        memory?.Dispose();
    }

    private void Keep(ChipMemory next)
    {
        if (IsWorn)
            throw new IOException("worn");
        kept.Add(next);
        image = next.Encode();
    }
}
