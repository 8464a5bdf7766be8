using CanCuoc.Chip.Apdu;

namespace CanCuoc.Chip.Proof;

/// <summary>The commands by which a chip is asked to prove its keys (ICAO 9303-11 §6.1.2 and §6.2.4).</summary>
internal static class ProofCommand
{
    public const byte InternalAuthenticateInstruction = 0x88;

    private const int ShortMaximum = 256;

    /// <summary>Above this a protected answer no longer fits in a short one.</summary>
    private const int ShortAnswer = 223;

    private const int ExtendedMaximum = 65_536;

    public static CommandApdu InternalAuthenticate(byte[] challenge, int answerLength) =>
        new(
            0,
            InternalAuthenticateInstruction,
            0,
            0,
            challenge,
            answerLength > ShortAnswer ? ExtendedMaximum : ShortMaximum
        );
}
