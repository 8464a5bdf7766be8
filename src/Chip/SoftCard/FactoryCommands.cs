using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.Personalisation;
using CanCuoc.Chip.Tlv;
using CanCuoc.Chip.Verifiable;

namespace CanCuoc.Chip.SoftCard;

/// <summary>What makes a card of a blank chip and ends it, the chip's side; all but its serial number is for who knows the transport key.</summary>
internal static class FactoryCommands
{
    /// <summary>GET DATA. The serial number is told until the chip is somebody's: then it would tell where he goes.</summary>
    public static ResponseApdu GetData(ChipState chip, CommandApdu command)
    {
        if (command.Le is null || !command.Data.IsEmpty)
            return new(StatusWord.WrongLength);
        return ((command.P1 << 8) | command.P2) switch
        {
            FactoryCommand.LifeCycleTag => Told([(byte)chip.Life.State], command),
            FactoryCommand.SerialTag
                when chip.Life is { State: not LifeCycle.Operational, Memory.Serial: { } serial } => Told(
                serial.Encode(),
                command
            ),
            _ => new(StatusWord.ReferenceNotFound),
        };
    }

    /// <summary>
    /// GENERATE ASYMMETRIC KEY PAIR: both at once, so that no chip has one and lacks the other; once, for the issuer may have signed them.
    /// </summary>
    public static ResponseApdu GenerateKeys(ChipState chip, CommandApdu command)
    {
        if (command is not { P1: FactoryCommand.Generate or FactoryCommand.Tell, P2: 0 })
            return new(StatusWord.IncorrectParameters);
        if ((command.Le ?? 0) < ChipPublicKeys.EncodedLength)
            return new(StatusWord.WrongLength);
        if (!command.Data.Span.SequenceEqual(FactoryCommand.KeyTemplates))
            return new(StatusWord.IncorrectData);
        return (command.P1, chip.Life.State) switch
        {
            (FactoryCommand.Generate, LifeCycle.Blank) => MakeKeys(chip),
            (FactoryCommand.Tell, LifeCycle.Initialised) => new(chip.OwnKeys!.Public.Encode(), StatusWord.Success),
            _ => new(StatusWord.ConditionsNotSatisfied),
        };
    }

    /// <summary>PUT DATA: whose terminals the chip trusts, and on which day.</summary>
    public static ResponseApdu PutTrust(ChipState chip, CommandApdu command)
    {
        if (((command.P1 << 8) | command.P2) != FactoryCommand.TrustTag)
            return new(StatusWord.IncorrectParameters);
        if (TrustPoints.Parse(TlvObject.Of(FactoryCommand.TrustTag, command.Data.ToArray())) is not { } points)
            return new(StatusWord.IncorrectData);
        chip.Terminal.Begin(points);
        chip.Files.ShowTrust();
        return new(StatusWord.Success);
    }

    /// <summary>
    /// ACTIVATE FILE (ISO 7816-9). Of the application: its files are complete, and shut. Of the master file then: the card is its
    /// holder's.
    /// </summary>
    public static ResponseApdu Activate(ChipState chip, CommandApdu command) =>
        Bare(command)
        ?? (chip.Files.IsApplicationSelected, chip.Life.State) switch
        {
            (true, LifeCycle.Initialised) => new(Complete(chip)),
            (false, LifeCycle.Personalised) => new(
                chip.Life.Become(chip.Life.Memory! with { State = LifeCycle.Operational })
            ),
            _ => new(StatusWord.ConditionsNotSatisfied),
        };

    /// <summary>TERMINATE CARD USAGE (ISO 7816-9).</summary>
    public static ResponseApdu Terminate(ChipState chip, CommandApdu command) => Bare(command) ?? new(chip.Terminate());

    private static ResponseApdu MakeKeys(ChipState chip)
    {
        var keys = ChipKeys.Generate();
        var kept = chip.Life.Become(chip.Life.Memory! with { State = LifeCycle.Initialised, Keys = keys });
        if (kept != StatusWord.Success)
        {
            keys.Dispose();
            return new(kept);
        }
        chip.OwnKeys = keys;
        return new(keys.Public.Encode(), StatusWord.Success);
    }

    private static StatusWord Complete(ChipState chip)
    {
        if (LogicalDataStructure.Parse(chip.Files.Application).IsRefused(out _, out var content))
            return StatusWord.ConditionsNotSatisfied;
        var next = chip.Life.Memory! with
        {
            State = LifeCycle.Personalised,
            Written = content,
            Trust = chip.Terminal.Trust,
        };
        var groups = content.Files.Keys.Where(file => file.IsDataGroup).ToHashSet();
        if (!next.HoldsItsKeys || !groups.SetEquals(content.Common.DataGroups))
            return StatusWord.ConditionsNotSatisfied;
        var kept = chip.Life.Become(next);
        if (kept == StatusWord.Success)
            chip.Admit(ChipAccess.Of(next));
        return kept;
    }

    private static ResponseApdu Told(byte[] value, CommandApdu command) =>
        command.Le < value.Length ? new(StatusWord.WrongLength) : new(value, StatusWord.Success);

    private static ResponseApdu? Bare(CommandApdu command) =>
        (command.P1, command.P2) != (0, 0) ? new(StatusWord.IncorrectParameters)
        : command.Data.IsEmpty && command.Le is null ? null
        : new(StatusWord.WrongLength);
}
