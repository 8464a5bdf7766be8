using System.Security.Cryptography;
using CanCuoc.Chip.Access;
using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Chip.Proof;
using CanCuoc.Chip.Tlv;

namespace CanCuoc.Chip.SoftCard;

/// <summary>
/// Chip authentication version 1, the chip's side (TR-03110-3 §B.2). The answer goes out under the old keys; from the next command on the
/// new ones hold.
/// </summary>
internal sealed class AgreementDialogue(AgreementKey key, ChipAuthenticationProtocol protocol) : Dialogue
{
    /// <summary>MSE:Set KAT: the terminal's key comes with it, and the session begins anew with triple DES.</summary>
    public static ResponseApdu SetKeyAgreement(ChipState chip, CommandApdu command)
    {
        if (chip.Session is null)
            return new(StatusWord.SecurityStatusNotSatisfied);
        var objects = new TlvReader(command.Data);
        if (!objects.TryRead(ProofCommand.EphemeralKeyTag, out var point) || !TryReadReference(ref objects, out var id))
            return new(StatusWord.IncorrectData);
        return KeyOf(chip, id, ChipAuthenticationProtocol.TripleDes) is { } named
            ? new(Renew(chip, named, ChipAuthenticationProtocol.TripleDes, point))
            : new(StatusWord.ReferenceNotFound);
    }

    /// <summary>MSE:Set AT: which key, and what it is to be used for.</summary>
    public static ResponseApdu Begin(ChipState chip, CommandApdu command)
    {
        if (chip.Session is null)
            return new(StatusWord.SecurityStatusNotSatisfied);
        var objects = new TlvReader(command.Data);
        if (!objects.TryRead(ProofCommand.ProtocolTag, out var name) || !TryReadReference(ref objects, out var id))
            return new(StatusWord.IncorrectData);
        var known = ChipAuthenticationProtocol.All.FirstOrDefault(row =>
            name.Span.SequenceEqual(ProofCommand.ContentOf(row.Identifier))
        );
        if (known is null || KeyOf(chip, id, known) is not { } named)
            return new(StatusWord.ReferenceNotFound);
        chip.Begin(new AgreementDialogue(named, known));
        return new(StatusWord.Success);
    }

    /// <summary>GENERAL AUTHENTICATE with the terminal's key, the only step.</summary>
    public override ResponseApdu Step(ChipState chip, CommandApdu command)
    {
        chip.EndDialogue();
        if (
            !TlvReader.TryReadWhole(command.Data, PaceCommand.DynamicTag, out var dynamic)
            || !TlvReader.TryReadWhole(dynamic, ProofCommand.DynamicKeyTag, out var point)
        )
            return new(StatusWord.IncorrectData);
        return Renew(chip, key, protocol, point) is var status and not StatusWord.Success
            ? new(status)
            : new(TlvObject.Of(PaceCommand.DynamicTag), StatusWord.Success);
    }

    public override void Dispose() { }

    private static StatusWord Renew(
        ChipState chip,
        AgreementKey own,
        ChipAuthenticationProtocol agreed,
        ReadOnlyMemory<byte> point
    )
    {
        if (own.Agree(point.Span) is not { } secret)
            return StatusWord.IncorrectData;
        chip.Renew(ProtectedSession.OfSharedSecret(agreed.Suite, secret), point);
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
        var fitting = (chip.OwnKeys?.Agreement ?? []).Where(row => row.Protocols.Contains(protocol)).ToList();
        return id is { } named
                ? fitting.Find(row =>
                    row.Id is { } own && ProofCommand.ReferenceOf(own).AsSpan().SequenceEqual(named.Span)
                )
            : fitting is [var only] ? only
            : null;
    }
}
