using CanCuoc.Chip.Access;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;

namespace CanCuoc.Chip.Tests.Channel;

/// <summary>ICAO 9303-11 Appendix D: one terminal, one chip, each number of their talk.</summary>
internal static class WorkedExample
{
    public static readonly MrzKey Key = MrzKey.OfInformation("L898902C<369080619406236");

    // D.1 and D.2
    public static readonly byte[] Seed = Convert.FromHexString("239AB9CB282DAF66231DC5A4DF6BFBAE");
    public const string EncryptionKey = "AB94FDECF2674FDFB9B391F85D7F76F2";
    public const string AuthenticationKey = "7962D9ECE03D1ACD4C76089DCE131543";

    // D.3
    public static readonly BasicAccessToken Terminal = Token("781723860C06C226", "0B795240CB7049B01C19B33E32804F0B");
    public static readonly BasicAccessToken Chip = Token("4608F91988702212", "0B4F80323EB3191CB04970CB4052790B");
    public const string ChallengeAnswer = "4608F919887022129000";
    public const string TerminalToken =
        "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2" + "5F1448EEA8AD90A7";
    public const string ChipToken =
        "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F" + "2F2D235D074D7449";
    public static readonly byte[] SessionSeed = Convert.FromHexString("0036D272F5C350ACAC50C3F572D23600");
    public const string SessionEncryptionKey = "979EC13B1CBFE9DCD01AB0FED307EAE5";
    public const string SessionAuthenticationKey = "F1CB1F1FB5ADF208806B89DC579DC1F8";

    public static readonly string[] Opening =
    [
        "00A4040C07A0000002471001",
        "0084000008",
        "0082000028" + TerminalToken + "28",
    ];

    // D.4: plain command, as it is sent, as it is answered, what the answer says
    public static readonly TheoryData<string, string, string, string> Exchanges = new()
    {
        {
            "00A4020C02011E",
            "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800",
            "990290008E08FA855A5D4C50A8ED9000",
            "9000"
        },
        {
            "00B0000004",
            "0CB000000D9701048E08ED6705417E96BA5500",
            "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000",
            "60145F019000"
        },
        {
            "00B0000412",
            "0CB000040D9701128E082EA28A70F3C7B53500",
            "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000",
            "04303130365F36063034303030305C0261759000"
        },
    };

    public static readonly byte[] CommonDataElements = Convert.FromHexString(
        "60145F0104303130365F36063034303030305C026175"
    );

    /// <summary>Either side of the session as it begins, its counter at 887022120C06C226.</summary>
    public static ProtectedSession Session() => BasicAccessToken.Session(Terminal, Chip);

    /// <summary>The nonce first, then the half key.</summary>
    public static Func<int, byte[]> Random(BasicAccessToken side)
    {
        var drawn = new Queue<byte[]>([side.Nonce, side.HalfKey]);
        return length =>
            drawn.Dequeue() is var next && next.Length == length ? next : throw new InvalidOperationException();
    }

    private static BasicAccessToken Token(string nonce, string halfKey) =>
        new(Convert.FromHexString(nonce), Convert.FromHexString(halfKey));
}
