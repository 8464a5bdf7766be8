namespace CanCuoc.Vocabulary;

/// <summary>How Vietnamese text of old systems is written, as far as it is recognised.</summary>
public enum TextEncoding : byte
{
    /// <summary>Composed letters (NFC, TCVN 6909:2001 <i>dựng sẵn</i>), or plain ASCII.</summary>
    Unicode = 0,

    /// <summary>Letters followed by combining marks (NFD, TCVN 6909:2001 <i>tổ hợp</i>).</summary>
    Decomposed = 1,

    /// <summary>The fonts of TCVN 5712 (<i>ABC</i>): a byte a letter, no capitals with tones.</summary>
    Tcvn3 = 2,

    /// <summary>The fonts of VNI for Windows: a letter, and a byte for its marks.</summary>
    VniWindows = 3,

    /// <summary>ASCII with signs after the letter (RFC 1456): <c>Nguye^~n</c>.</summary>
    Viqr = 4,

    /// <summary>Windows code page 1258: letters with tones as combining bytes.</summary>
    Windows1258 = 5,
}
