using System.Security.Cryptography;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// Chip authentication version 1, the chip's side (TR-03110-3 §B.2). The answer goes out under the old keys; from the next command on the
/// new ones hold.
/// </summary>
internal static class AgreementProof
{
    /// <summary>MSE:Set KAT: the terminal's key comes with it, and the session begins anew with triple DES.</summary>
    public static ResponseApdu SetKeyAgreement(ChipState chip, CommandApdu command)
    {
        if (chip.Session is null)
            return new(StatusWord.SecurityStatusNotSatisfied);
        var objects = new TlvReader(command.Data);
        if (!objects.TryRead(ProofCommand.EphemeralKeyTag, out var point) || !TryReadReference(ref objects, out var id))
            return new(StatusWord.IncorrectData);
        return KeyOf(chip, id, ChipAuthenticationProtocol.TripleDes) is { } key
            ? new(Begin(chip, new(key, ChipAuthenticationProtocol.TripleDes), point))
            : new(StatusWord.ReferenceNotFound);
    }

    /// <summary>MSE:Set AT: which key, and what it is to be used for.</summary>
    public static ResponseApdu SetAuthentication(ChipState chip, CommandApdu command)
    {
        if (chip.Session is null)
            return new(StatusWord.SecurityStatusNotSatisfied);
        var objects = new TlvReader(command.Data);
        if (!objects.TryRead(ProofCommand.ProtocolTag, out var named) || !TryReadReference(ref objects, out var id))
            return new(StatusWord.IncorrectData);
        var protocol = ChipAuthenticationProtocol.All.FirstOrDefault(row =>
            named.Span.SequenceEqual(ProofCommand.ContentOf(row.Identifier))
        );
        if (protocol is null || KeyOf(chip, id, protocol) is not { } key)
            return new(StatusWord.ReferenceNotFound);
        chip.Choose(new(key, protocol));
        return new(StatusWord.Success);
    }

    /// <summary>GENERAL AUTHENTICATE with the terminal's key.</summary>
    public static ResponseApdu Agree(ChipState chip, CommandApdu command)
    {
        if (chip.TakeChoice() is not { } choice)
            return new(StatusWord.ConditionsNotSatisfied);
        if (
            !TlvReader.TryReadWhole(command.Data, ProofCommand.DynamicTag, out var dynamic)
            || !TlvReader.TryReadWhole(dynamic, ProofCommand.DynamicKeyTag, out var point)
        )
            return new(StatusWord.IncorrectData);
        return Begin(chip, choice, point) is var status and not StatusWord.Success
            ? new(status)
            : new(TlvObject.Of(ProofCommand.DynamicTag), StatusWord.Success);
    }

    private static StatusWord Begin(ChipState chip, AgreementChoice choice, ReadOnlyMemory<byte> point)
    {
        if (choice.Key.Agree(point.Span) is not { } secret)
            return StatusWord.IncorrectData;
        chip.Renew(ProtectedSession.OfSharedSecret(choice.Protocol.Suite, secret), point);
        CryptographicOperations.ZeroMemory(secret);
        return StatusWord.Success;
    }

    private static bool TryReadReference(ref TlvReader objects, out ReadOnlyMemory<byte>? reference)
    {
        reference = null;
        if (objects.TryRead(ProofCommand.KeyReferenceTag, out var id))
            reference = id;
        return objects.IsAtEnd;
    }

    // a terminal need not name the only key there is
    private static AgreementKey? KeyOf(ChipState chip, ReadOnlyMemory<byte>? id, ChipAuthenticationProtocol protocol)
    {
        var fitting = (chip.OwnKeys?.Agreement ?? []).Where(key => key.Protocols.Contains(protocol)).ToList();
        return id is { } named
                ? fitting.Find(key =>
                    key.Id is { } own && ProofCommand.ReferenceOf(own).AsSpan().SequenceEqual(named.Span)
                )
            : fitting is [var only] ? only
            : null;
    }
}

/// <summary>What a terminal chose before it sends its key.</summary>
internal sealed record AgreementChoice(AgreementKey Key, ChipAuthenticationProtocol Protocol);
