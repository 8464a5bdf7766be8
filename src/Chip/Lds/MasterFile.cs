namespace CanCuoc.Chip.Lds;

/// <summary>A file outside the identity application, by its two-byte identifier (ICAO 9303-10 §3.11). Everybody may read it.</summary>
public enum MasterFile
{
    /// <summary>EF.CardAccess: how the chip can be opened.</summary>
    CardAccess = 0x011C,

    /// <summary>EF.ATR/INFO: what the chip can do, the lengths of its messages among it.</summary>
    Attributes = 0x2F01,
}

/// <summary>What ICAO 9303-10 §3.11 says of each file.</summary>
public static class MasterFileFacts
{
    extension(MasterFile file)
    {
        /// <summary>Five bits, for READ BINARY without SELECT.</summary>
        public int ShortIdentifier => (int)file & 0x1F;
    }
}
