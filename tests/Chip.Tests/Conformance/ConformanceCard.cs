using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Verifiable;
using static CanCuoc.Chip.Tests.Conformance.ConformanceContent;

namespace CanCuoc.Chip.Tests.Conformance;

/// <summary>
/// A chip in one state of its life and a terminal at one level before it, brought there by the protocols themselves and brought back
/// there as often as a case has led away.
/// </summary>
internal sealed class ConformanceCard(LifeCycle state, Level level, Instructions? instructions = null) : IDisposable
{
    private ChipMemory? memory;
    private ChipMemory? kept;
    private SoftwareChip chip = null!;
    private Wire wire = null!;
    private SecureMessaging? session;
    private byte[] challenge = [];
    private ReadOnlyMemory<byte> point;

    /// <summary>The sound form of the command that is being sent; null while a case is made ready.</summary>
    public CommandApdu? Asked { get; private set; }

    /// <summary>Whether a case has changed what the chip keeps.</summary>
    public bool IsChanged { get; private set; }

    public LifeCycle State => (kept ?? memory!).State;

    /// <summary>A case may begin in the session that there is.</summary>
    private bool IsReady { get; set; }

    /// <summary>Makes the chip ready for a case of this use.</summary>
    public void Prepare(Use use, Fault faults)
    {
        var isAfresh = use.IsRemembered && faults.Has(Fault.Unprepared | Fault.NotSelected);
        if (!IsReady || isAfresh || level == Level.Nobody)
            Open();
        Say(use.IsInMaster != faults.Has(Fault.NotSelected) ? Command.SelectMaster : Command.SelectApplication);
        if (faults.Has(Fault.Unprepared))
            return;
        foreach (var command in use.Before)
        {
            var answer = Say(command);
            if (command.Ins == InstructionCode.GetChallenge)
                challenge = answer.Data.ToArray();
        }
    }

    /// <summary>Sends a command as the fault has it.</summary>
    /// <param name="sound">The same without the fault.</param>
    public ResponseApdu Send(CommandApdu command, CommandApdu sound, Fault faults)
    {
        Asked = sound;
        var answer = faults switch
        {
            Fault.Truncated => wire.Send(command.Encode()[..3]),
            Fault.Plain => wire.Send(command.Encode()),
            _ when faults.Has(Fault.AnyClass) => wire.Send(command.Encode()),
            Fault.NoSession => wire.Send(Unsigned(command).Encode()),
            _ when faults.Has(Fault.AnyProtection) => SayBadly(command, faults),
            _ => Say(command),
        };
        Asked = null;
        return answer;
    }

    /// <summary>Whether the chip still speaks to the terminal of this session.</summary>
    public bool HasSession =>
        wire.Send(Unsigned(FactoryCommand.GetLifeCycle).Encode()).Status != StatusWord.ConditionsNotSatisfied;

    /// <summary>What the chip says of its life in the session; null where the session is over.</summary>
    public LifeCycle? Tell()
    {
        var told = session!.TransmitAsync(FactoryCommand.GetLifeCycle, default).Result;
        return told.IsRefused(out _, out var answer) || answer.Data.Length != 1 ? null : (LifeCycle)answer.Data.Span[0];
    }

    /// <summary>The next case begins anew.</summary>
    public void Leave() => IsReady = false;

    /// <summary>Whether the chip works after power-on, as it has become and as it is kept.</summary>
    public bool Works()
    {
        Leave();
        chip.Reset();
        if (!IsAlive(chip, State))
            return false;
        using var read = ChipMemory.Parse((kept ?? memory!).Encode()).Value;
        using var woken = ChipOf(read, new ChipLife(read, keep: null));
        return read.State == State && IsAlive(woken, State);
    }

    public CommandApdu BasicToken()
    {
        using var keys = BasicAccessKeys.Of(Zone);
        var nonce = RandomNumberGenerator.GetBytes(BasicAccessKeys.NonceLength);
        var half = RandomNumberGenerator.GetBytes(BasicAccessKeys.HalfKeyLength);
        var given = challenge.Length == Command.ChallengeLength ? challenge : new byte[Command.ChallengeLength];
        return Command.ExternalAuthenticate(keys.Seal(nonce, given, half), BasicAccessKeys.TokenLength);
    }

    public CommandApdu TerminalSignature()
    {
        if (session is null || point.IsEmpty)
            return Command.ExternalAuthenticate(new byte[64]);
        var message = TerminalProofMessage.Of(session.ChipIdentity.Span, challenge, point.Span);
        return Command.ExternalAuthenticate(
            TerminalAlgorithm.EcdsaSha256.Sign(ConformanceTerminals.TerminalKey, message)
        );
    }

    public void Dispose()
    {
        session?.Dispose();
        chip?.Dispose();
        memory?.Dispose();
    }

    private void Open()
    {
        session?.Dispose();
        (session, challenge, point) = (null, [], default);
        var isEnding = (state, level) == (LifeCycle.Terminated, Level.Factory);
        if (memory is null || kept is not null)
            Insert(isEnding ? LifeCycle.Personalised : state);
        else
            chip.Reset();
        session = level switch
        {
            Level.Nobody => null,
            Level.Zone => ByPace(Zone),
            Level.Number => ByPace(Number),
            Level.Factory => ByPace(Transport),
            _ => BasicAccessControl.OpenAsync(wire, Zone, default).Result.Value,
        };
        if (isEnding)
            Say(FactoryCommand.Terminate).Status.ShouldBe(StatusWord.Success);
        if (level.IsIn(Level.Agreed))
            Agree();
        if (level.IsIn(Level.TerminalProven | Level.Prints))
            Prove(level == Level.Prints ? ConformanceTerminals.WithPrints : ConformanceTerminals.WithNothing);
        (IsReady, IsChanged) = (true, false);
    }

    private void Insert(LifeCycle inserted)
    {
        Dispose();
        memory = ChipMemory.Parse(Image(inserted)).Value;
        kept = null;
        chip = ChipOf(memory, new ChipLife(memory, Keep), instructions);
        wire = new Wire(chip);
    }

    private void Keep(ChipMemory next) => (kept, IsChanged) = (next, true);

    private static SoftwareChip ChipOf(ChipMemory memory, ChipLife life, Instructions? instructions = null) =>
        new(
            memory.Written?.Files ?? new Dictionary<FileIdentifier, ReadOnlyMemory<byte>>(),
            ChipAccess.Of(memory) with
            {
                Time = Hurrying.Clock,
            },
            RandomNumberGenerator.GetBytes,
            memory.Keys,
            life
        )
        {
            Instructions = instructions ?? Instructions.OfCards,
        };

    private SecureMessaging ByPace(CardPassword password) =>
        new PaceTerminal(wire, Pace, password).OpenAsync(default).Result.Value;

    private void Agree()
    {
        var offer = ChipAuthenticationOffer.BestOf(Card.DataGroup14!).ShouldNotBeNull();
        point = ChipAuthentication.RunAsync(session!, offer, default).Result.Value;
    }

    private void Prove(ConformanceTerminals terminal)
    {
        foreach (var command in terminal.Shown.Append(TerminalCommand.SetTerminal(ConformanceTerminals.TerminalName)))
            Say(command).Status.ShouldBe(StatusWord.Success);
        challenge = Say(Command.GetChallenge).Data.ToArray();
        Say(TerminalSignature()).Status.ShouldBe(StatusWord.Success);
    }

    // in the session, where there is one; an answer that is not protected is given as it is
    private ResponseApdu Say(CommandApdu command) =>
        session is null ? wire.Send(command.Encode())
        : session.TransmitAsync(command, default).Result.IsRefused(out _, out var answer) ? wire.Last
        : answer;

    private ResponseApdu SayBadly(CommandApdu command, Fault fault)
    {
        if (fault == Fault.Replayed)
        {
            Say(command);
            return wire.SendAgain();
        }
        wire.Changing = protectedCommand => Changed(protectedCommand, fault);
        Say(command);
        wire.Changing = unchanged => unchanged;
        return wire.Last;
    }

    private static CommandApdu Changed(CommandApdu command, Fault fault)
    {
        const int macObject = 10;
        byte[] data = [.. command.Data.Span];
        switch (fault)
        {
            case Fault.NoObjects:
                return command with { Data = default };
            case Fault.NoMac:
                return command with { Data = data[..^macObject] };
            case Fault.ChangedHeader:
                return command with { P2 = (byte)(command.P2 ^ 1) };
            default:
                data[^1] ^= 1;
                return command with { Data = data };
        }
    }

    // protected with the keys of nobody
    private static CommandApdu Unsigned(CommandApdu command) =>
        command with
        {
            Cla = (byte)(command.Cla | ProtectedSession.ProtectedClass),
            Data = Convert.FromHexString("8E080102030405060708"),
            Le = 256,
        };

    private static bool IsAlive(SoftwareChip chip, LifeCycle state)
    {
        if (state == LifeCycle.Terminated)
            return chip.Answer(FactoryCommand.GetLifeCycle.Encode()).AsSpan().SequenceEqual((byte[])[0x0C, 0x90, 0x00]);
        if (state < LifeCycle.Personalised)
            return new PaceTerminal(chip, Pace, Transport).OpenAsync(default).Result.Refusal is null;
        if (BasicAccessControl.OpenAsync(chip, Zone, default).Result.IsRefused(out _, out var opened))
            return false;
        using (opened)
            return !CardFile.ReadAsync(opened, FileIdentifier.DG1, default).Result.IsRefused(out _, out var read)
                && read.Span.SequenceEqual(Card.Files[FileIdentifier.DG1].Span);
    }

    /// <summary>Nobody waits after wrong passwords: each look at the clock is an hour later.</summary>
    private sealed class Hurrying : TimeProvider
    {
        public static readonly Hurrying Clock = new();

        private long hours;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Increment(ref hours) * TimeSpan.TicksPerHour;
    }
}
