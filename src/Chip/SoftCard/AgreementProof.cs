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
            ? new(Agree(chip, key, ChipAuthenticationProtocol.TripleDes, point))
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
        chip.Begin(new AgreementDialogue(key, protocol));
        return new(StatusWord.Success);
    }

    /// <summary>Whether the chip can agree with the terminal's point; then the next command comes under the new keys.</summary>
    public static StatusWord Agree(
        ChipState chip,
        AgreementKey key,
        ChipAuthenticationProtocol protocol,
        ReadOnlyMemory<byte> point
    )
    {
        if (key.Agree(point.Span) is not { } secret)
            return StatusWord.IncorrectData;
        chip.Renew(ProtectedSession.OfSharedSecret(protocol.Suite, secret), point);
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
