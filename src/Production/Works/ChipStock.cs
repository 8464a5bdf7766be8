using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Keys;
using CanCuoc.Vocabulary;

namespace CanCuoc.Production;

/// <summary>
/// Software chips in a folder, a file each, sealed by the key store: what silicon keeps to itself must not lie in clear on a disk. Beside
/// each lies its transport key, sealed likewise.
/// </summary>
public sealed class ChipStock
{
    public static readonly Refusal ChipMissing = new(
        "PRD-18",
        "Xưởng không có chip mang số hiệu này.",
        "The factory has no chip of this serial number."
    );

    public static readonly Refusal ChipUnreadable = new(
        "PRD-19",
        "Tệp của chip này đã hỏng, hoặc không phải của xưởng này.",
        "This chip's file is damaged, or is not of this factory."
    );

    private const string ChipSuffix = ".chip";
    private const string KeySuffix = ".transport";

    private readonly string folder;
    private readonly KeyStore keys;
    private readonly string label;

    internal ChipStock(string folder, KeyStore keys, string label) =>
        (this.folder, this.keys, this.label) = (folder, keys, label);

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<ChipSerial> Serials =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .GetFiles(folder, "*" + ChipSuffix)
                    .Select(Path.GetFileNameWithoutExtension)
                    .Order(StringComparer.Ordinal)
                    .Select(name => ChipSerial.Read(name!).Value),
            ]
            : [];

    /// <summary>Makes blank chips in software, as a delivery of their maker.</summary>
    public void MakeBlanks(int count)
    {
        for (var i = 0; i < count; i++)
        {
            using var key = TransportKey.Generate();
            using var memory = BlankChips.Make(key);
            Directory.CreateDirectory(folder);
            var secret = key.Export();
            Write(memory.Serial!, KeySuffix, secret);
            Keep(memory);
        }
    }

    /// <summary>Puts the chip under power; what it keeps is on the disk before it answers.</summary>
    internal Outcome<StandingChip> Open(ChipSerial serial)
    {
        if (Read(serial, ChipSuffix).IsRefused(out var refusal, out var image))
            return refusal;
        var parsed = ChipMemory.Parse(image);
        CryptographicOperations.ZeroMemory(image);
        return parsed.IsRefused(out _, out var memory) || memory.Serial != serial
            ? ChipUnreadable.For(serial.ToString())
            : new StandingChip(memory, Keep);
    }

    internal Outcome<TransportKey> KeyOf(ChipSerial serial)
    {
        if (Read(serial, KeySuffix).IsRefused(out var refusal, out var secret))
            return refusal;
        var key = TransportKey.Of(secret);
        CryptographicOperations.ZeroMemory(secret);
        return key is null ? ChipUnreadable.For(serial.ToString()) : key;
    }

    /// <summary>Takes a chip over from another stock; one that was taken before stays where it is.</summary>
    internal void TakeFrom(ChipStock other, ChipSerial serial)
    {
        Directory.CreateDirectory(folder);
        foreach (var suffix in new[] { KeySuffix, ChipSuffix })
        {
            if (File.Exists(other.FileOf(serial, suffix)))
                File.Move(other.FileOf(serial, suffix), FileOf(serial, suffix));
        }
    }

    /// <summary>The chips have left the factory.</summary>
    internal void Clear()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private void Keep(ChipMemory memory) => Write(memory.Serial!, ChipSuffix, memory.Encode());

    private void Write(ChipSerial serial, string suffix, byte[] secret) =>
        SealedFile.Write(FileOf(serial, suffix), keys, label, secret, Bound(serial, suffix));

    private Outcome<byte[]> Read(ChipSerial serial, string suffix)
    {
        var file = FileOf(serial, suffix);
        if (!File.Exists(file))
            return ChipMissing.For(serial.ToString());
        return SealedFile.Read(file, keys, label, Bound(serial, suffix)) is { } secret
            ? secret
            : ChipUnreadable.For(serial.ToString());
    }

    private string FileOf(ChipSerial serial, string suffix) => Path.Combine(folder, serial + suffix);

    private static byte[] Bound(ChipSerial serial, string suffix) =>
        [.. serial.Encode(), .. System.Text.Encoding.ASCII.GetBytes(suffix)];
}
