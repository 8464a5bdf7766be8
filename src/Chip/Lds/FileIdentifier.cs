namespace CanCuoc.Chip.Lds;

/// <summary>A file of the identity application, by its two-byte identifier; its low byte holds the short one (ICAO 9303-10 §4.2).</summary>
public enum FileIdentifier
{
    DG1 = 0x0101,
    DG2,
    DG3,
    DG4,
    DG5,
    DG6,
    DG7,
    DG8,
    DG9,
    DG10,
    DG11,
    DG12,
    DG13,
    DG14,
    DG15,
    DG16,

    /// <summary>The names of the keys that terminals' certificates may begin with.</summary>
    CVCA = 0x011C,
    SOD = 0x011D,
    COM = 0x011E,
}

/// <summary>What ICAO 9303-10 §4.2 says of each file.</summary>
public static class FileIdentifierFacts
{
    private static readonly byte[] DataGroupTags =
    [
        .. (ReadOnlySpan<byte>)[0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68],
        .. (ReadOnlySpan<byte>)[0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70],
    ];

    extension(FileIdentifier file)
    {
        /// <summary>The tag of the one object that the file holds; EF.CVCA holds one or two of its tag, and zeros.</summary>
        public int Tag =>
            file switch
            {
                FileIdentifier.COM => 0x60,
                FileIdentifier.SOD => 0x77,
                FileIdentifier.CVCA => 0x42,
                _ => DataGroupTags[file - FileIdentifier.DG1],
            };

        public bool IsDataGroup => file is >= FileIdentifier.DG1 and <= FileIdentifier.DG16;

        /// <summary>1 to 16, of a data group.</summary>
        public int DataGroupNumber => file - FileIdentifier.DG1 + 1;

        /// <summary>Five bits, for READ BINARY without SELECT.</summary>
        public int ShortIdentifier => (int)file & 0x1F;

        /// <summary>The file that begins with this tag; null where there is none.</summary>
        public static FileIdentifier? OfTag(int tag) =>
            tag switch
            {
                0x60 => FileIdentifier.COM,
                0x77 => FileIdentifier.SOD,
                > 0x60 and <= 0x76 when Array.IndexOf(DataGroupTags, (byte)tag) is var index and >= 0 =>
                    FileIdentifier.DG1 + index,
                _ => null,
            };

        /// <summary>The data group of this number, 1 to 16.</summary>
        public static FileIdentifier OfDataGroup(int number) => FileIdentifier.DG1 + (number - 1);
    }
}
