namespace CanCuoc.Chip.SoftCard;

/// <summary>Where a chip stands in its life; the values are the life-cycle status bytes of ISO 7816-4 table 14.</summary>
public enum LifeCycle
{
    /// <summary>As the chip maker delivers it: a serial number, a transport key, nobody's data.</summary>
    Blank = 0x01,

    /// <summary>It has made its own keys, and takes the files of one card.</summary>
    Initialised = 0x03,

    /// <summary>Written, complete and shut: what stands on it can be read and never be changed.</summary>
    Personalised = 0x04,

    /// <summary>In its holder's hand: the transport key opens nothing any more but the chip's end.</summary>
    Operational = 0x05,

    /// <summary>For ever without files and keys.</summary>
    Terminated = 0x0C,
}
