using CanCuoc.Chip.Access;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Tests.Access;

/// <summary>ICAO 9303-11 Appendix G.1: PACE with generic mapping over brainpoolP256r1, each number of one run.</summary>
internal static class PaceExample
{
    public static readonly CardPassword Password = MrzKey.OfInformation("T22000129364081251010318");

    public static readonly PaceOption Option = new(CipherSuite.Aes128, StandardCurve.BrainpoolP256, 13);

    public const string Nonce = "3F00C4D39D153F2B2A214A078D899B22";
    public const string EncryptedNonce = "95A3A016522EE98D01E76CB6B98B42C3";

    public const string TerminalMappingKey = "7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99";
    public const string TerminalMappingPoint =
        "7ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
        + "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D";
    public const string ChipMappingKey = "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560";
    public const string ChipMappingPoint =
        "824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
        + "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54";
    public const string MappedGenerator =
        "8CED63C91426D4F0EB1435E7CB1D74A46723A0AF21C89634F65A9AE87A9265E2"
        + "8C879506743F8611AC33645C5B985C80B5F09A0B83407C1B6A4D857AE76FE522";

    public const string TerminalKey = "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595";
    public const string TerminalPoint =
        "2DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
        + "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462";
    public const string ChipKey = "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A";
    public const string ChipPoint =
        "9E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
        + "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094";
    public const string SharedSecret = "28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925";

    public const string TerminalToken = "C2B0BD78D94BA866";
    public const string ChipToken = "3ABB9674BCE93C08";

    public static readonly string[] Commands =
    [
        "0022C1A40F800A04007F00070202040202830101",
        "10860000027C0000",
        "10860000457C438141" + "04" + TerminalMappingPoint + "00",
        "10860000457C438341" + "04" + TerminalPoint + "00",
        "008600000C7C0A8508" + TerminalToken + "00",
    ];

    public static readonly string[] Answers =
    [
        "9000",
        "7C128010" + EncryptedNonce + "9000",
        "7C438241" + "04" + ChipMappingPoint + "9000",
        "7C438441" + "04" + ChipPoint + "9000",
        "7C0A8608" + ChipToken + "9000",
    ];

    /// <summary>These in turn.</summary>
    public static Func<int, byte[]> Drawn(params string[] numbers)
    {
        var rest = new Queue<string>(numbers);
        return length =>
            Convert.FromHexString(rest.Dequeue()) is var next && next.Length == length
                ? next
                : throw new InvalidOperationException();
    }
}
