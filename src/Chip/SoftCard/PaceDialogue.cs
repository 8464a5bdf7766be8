using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Tlv;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Chip.SoftCard;

/// <summary>PACE, the chip's side: four steps, and a session for who knows the password (ICAO 9303-11 §4.4.4).</summary>
internal sealed class PaceDialogue : Dialogue
{
    private const int NonceLength = 16;

    private readonly PaceRun run;
    private readonly CardPassword password;
    private readonly byte[] nonce;
    private int expected = PaceCommand.NonceTag;

    private PaceDialogue(PaceOption option, CardPassword password, Func<int, byte[]> random)
    {
        this.password = password;
        nonce = random(NonceLength);
        run = new PaceRun(option, random);
    }

    /// <summary>MSE:Set AT: by which protocol, password and curve.</summary>
    public static ResponseApdu Begin(ChipState chip, CommandApdu command)
    {
        if (chip.Session is not null || chip.Guard.IsWaiting)
            return new(StatusWord.ConditionsNotSatisfied);
        var objects = new TlvReader(command.Data);
        ReadOnlyMemory<byte> protocol = default;
        int? reference = null;
        int? parameters = null;
        while (objects.TryRead(out var tag, out var value))
        {
            if (tag == PaceCommand.ProtocolTag)
                protocol = value;
            else if (tag == PaceCommand.PasswordTag && value.Length == 1)
                reference = value.Span[0];
            else if (tag == PaceCommand.ParametersTag && value.Length == 1)
                parameters = value.Span[0];
        }
        var fitting = chip.PaceOptions.Where(row => protocol.Span.SequenceEqual(row.ProtocolContent)).ToList();
        if (!objects.IsAtEnd || reference is null || fitting.Count == 0)
            return new(StatusWord.IncorrectData);
        var option =
            parameters is null && fitting.Count == 1 ? fitting[0] : fitting.Find(row => row.ParameterId == parameters);
        if (option is null || chip.Access.PasswordOf((byte)reference) is not { } password)
            return new(StatusWord.ReferenceNotFound);
        chip.Begin(new PaceDialogue(option, password, chip.Random));
        return new(StatusWord.Success);
    }

    public override ResponseApdu Step(ChipState chip, CommandApdu command)
    {
        var step = expected;
        var answer = Answer(chip, command);
        if (answer.Status != StatusWord.Success || step == PaceCommand.TerminalTokenTag)
            chip.EndDialogue();
        return answer;
    }

    public override void Dispose()
    {
        run.Dispose();
        CryptographicOperations.ZeroMemory(nonce);
    }

    private ResponseApdu Answer(ChipState chip, CommandApdu command)
    {
        var isLast = expected == PaceCommand.TerminalTokenTag;
        if (isLast == ((command.Cla & Command.ChainedClass) != 0))
            return new(isLast ? StatusWord.LastOfChainExpected : StatusWord.ConditionsNotSatisfied);
        if (command is not { P1: 0, P2: 0 })
            return new(StatusWord.IncorrectParameters);
        if ((command.Le ?? 0) < AnswerLength)
            return new(StatusWord.WrongLength);
        if (!TryRead(command.Data, out var value))
            return new(StatusWord.IncorrectData);
        return expected switch
        {
            PaceCommand.NonceTag => GiveNonce(),
            PaceCommand.TerminalMappingTag => Map(value),
            PaceCommand.TerminalKeyTag => Agree(value),
            _ => Authenticate(chip, value),
        };
    }

    // an object in an object, each with tag and length of one byte
    private int AnswerLength =>
        4
        + expected switch
        {
            PaceCommand.NonceTag => NonceLength,
            PaceCommand.TerminalTokenTag => SessionCipher.MacLength,
            _ => 1 + (2 * run.Option.Curve.CoordinateLength),
        };

    // the first step asks without bringing anything
    private bool TryRead(ReadOnlyMemory<byte> data, out ReadOnlyMemory<byte> value) =>
        expected == PaceCommand.NonceTag
            ? TlvReader.TryReadWhole(data, PaceCommand.DynamicTag, out value) && value.IsEmpty
            : PaceCommand.TryReadStep(data, expected, out value);

    private ResponseApdu GiveNonce()
    {
        var secret = password.Secret();
        using var cipher = run.Option.Suite.CipherOfPassword(secret);
        CryptographicOperations.ZeroMemory(secret);
        byte[] encrypted = [.. nonce];
        cipher.Encrypt([], encrypted);
        run.Start();
        expected = PaceCommand.TerminalMappingTag;
        return Answered(PaceCommand.NonceTag, encrypted);
    }

    private ResponseApdu Map(ReadOnlyMemory<byte> point)
    {
        var own = run.OwnPoint;
        if (!run.TryMap(nonce, point.Span))
            return new(StatusWord.IncorrectData);
        expected = PaceCommand.TerminalKeyTag;
        return Answered(PaceCommand.ChipMappingTag, own);
    }

    private ResponseApdu Agree(ReadOnlyMemory<byte> point)
    {
        if (!run.TryAgree(point.Span))
            return new(StatusWord.IncorrectData);
        expected = PaceCommand.TerminalTokenTag;
        return Answered(PaceCommand.ChipKeyTag, run.OwnPoint);
    }

    private ResponseApdu Authenticate(ChipState chip, ReadOnlyMemory<byte> token)
    {
        var isFactory = password.Transport is not null;
        if (isFactory && TransportTries.Count(chip) is var counted and not StatusWord.Success)
            return new(counted);
        if (!run.IsOthersToken(token.Span))
        {
            chip.Guard.TellWrong();
            return new(isFactory ? TransportTries.Judge(chip) : StatusWord.AuthenticationFailed);
        }
        if (isFactory && TransportTries.Forget(chip) is var forgotten and not StatusWord.Success)
            return new(forgotten);
        chip.Guard.TellRight();
        chip.Open(
            run.Session(),
            isFactory ? AccessLevel.Factory : AccessLevel.Holder,
            TerminalProofMessage.Compressed(run.OwnPoint).ToArray()
        );
        return Answered(PaceCommand.ChipTokenTag, run.OwnToken());
    }

    private static ResponseApdu Answered(int tag, byte[] value) =>
        new(TlvObject.Of(PaceCommand.DynamicTag, TlvObject.Of(tag, value)), StatusWord.Success);
}
