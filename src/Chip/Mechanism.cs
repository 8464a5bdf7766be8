using System.Text;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Proof;

namespace CanCuoc.Chip;

/// <summary>One thing that chip and terminal do with each other, and what shows that both do it right.</summary>
/// <param name="Chip">Whether the software chip does it.</param>
/// <param name="Terminal">Whether the reading side does.</param>
/// <param name="Vector">Published numbers that it is held to; null where the only witness is the other side.</param>
/// <param name="Test">The test that holds it: class and method.</param>
public sealed record Mechanism(string Name, string Clause, bool Chip, bool Terminal, string? Vector, string Test)
{
    private const string Pace =
        "PaceTerminalTests.Open_OfEveryCurveWithEveryCipherAndPassword_GivesASessionThatBothKnow";
    private const string Agreement =
        "ChipAuthenticationTests.Run_OnAChipWithItsKey_IsProvenAndTheTalkGoesOnWithNewKeys";
    private const string Protection = "ProtectedSessionTests.Open_OfAnyTalk_GivesWhatTheOtherSideSaid";

    /// <summary>A row for each combination that the tables of the code allow.</summary>
    public static IReadOnlyList<Mechanism> All { get; } =
    [
        new(
            "BAC",
            "ICAO 9303-11 §4.3",
            Chip: true,
            Terminal: true,
            "ICAO 9303-11 D",
            "OpeningTests.Answer_OfTheWorkedExample_IsTheChipsSideOfIt"
        ),
        .. CipherSuite.All.SelectMany(suite => StandardCurve.All.Select(curve => OfPace(suite, curve))),
        .. CipherSuite.All.Select(OfProtection),
        .. ChipAuthenticationProtocol.All.Select(OfAgreement),
        new(
            "AA, ECDSA",
            "ICAO 9303-11 §6.1",
            Chip: true,
            Terminal: true,
            Vector: null,
            "ActiveAuthenticationTests.Run_OnAChipWithItsKey_IsProvenUnderSecureMessaging"
        ),
        new(
            "AA, RSA with message recovery",
            "ICAO 9303-11 §6.1",
            Chip: true,
            Terminal: true,
            Vector: null,
            "RecoverableMessageTests.IsAnswer_OfAnotherImplementationsSignature_IsTrue"
        ),
    ];

    public static string ToMarkdown()
    {
        var table = new StringBuilder(
            "| Mechanism | Clause | Chip | Terminal | Vector | Test |\n|---|---|---|---|---|---|\n"
        );
        foreach (var row in All)
        {
            table.Append($"| {row.Name} | {row.Clause} | {Mark(row.Chip)} | {Mark(row.Terminal)} ");
            table.Append($"| {row.Vector ?? "–"} | `{row.Test}` |\n");
        }
        return table.ToString();
    }

    private static string Mark(bool does) => does ? "✓" : "–";

    private static Mechanism OfPace(CipherSuite suite, StandardCurve curve)
    {
        var isExample = suite == CipherSuite.Aes128 && curve == StandardCurve.BrainpoolP256;
        return new Mechanism(
            $"PACE-ECDH-GM, {curve.Name}, {suite.Name}",
            "ICAO 9303-11 §4.4",
            Chip: true,
            Terminal: true,
            isExample ? "ICAO 9303-11 G.1; TR-03110 worked example" : null,
            isExample ? "PaceRunTests.Run_OfTheExampleOfIcao_GivesEachOfItsNumbers" : Pace
        );
    }

    private static Mechanism OfProtection(CipherSuite suite)
    {
        var (vector, test) = suite switch
        {
            _ when suite == CipherSuite.TripleDes => (
                "ICAO 9303-11 D.4",
                "ProtectedSessionTests.Protect_OfTheWorkedExample_GivesItsBytesOnBothSides"
            ),
            _ when suite == CipherSuite.Aes128 => (
                "TR-03110 worked example; RFC 4493",
                "PaceRunTests.Session_OfTheExampleOfTr03110_ProtectsAsItShows"
            ),
            _ => ("NIST SP 800-38B (CMAC)", Protection),
        };
        return new($"Secure messaging, {suite.Name}", "ICAO 9303-11 §9.8", Chip: true, Terminal: true, vector, test);
    }

    private static Mechanism OfAgreement(ChipAuthenticationProtocol protocol)
    {
        var isExample = protocol == ChipAuthenticationProtocol.Aes128;
        return new Mechanism(
            $"CA 1, ECDH, {protocol.Suite.Name}",
            "ICAO 9303-11 §6.2",
            Chip: true,
            Terminal: true,
            isExample ? "TR-03110 worked example" : null,
            isExample ? "ChipAuthenticationTests.Agree_OfTheWorkedExample_IsItsSecretOnBothSides" : Agreement
        );
    }
}
