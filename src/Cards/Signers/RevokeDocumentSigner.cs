using System.Security.Cryptography.X509Certificates;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Cards;

/// <summary>
/// Takes a document signer's certificate back, and issues the list that says so in the same act. From then on no reader with that list
/// believes a card that it signed, whenever it was signed: nobody could tell the honest ones apart.
/// </summary>
public sealed class RevokeDocumentSigner(IssuingKeys keys)
{
    public static readonly ActKind Kind = new(
        nameof(RevokeDocumentSigner),
        RegistrySystem.Cards,
        Permission.HoldKeyCeremony,
        "Thu hồi chứng thư ký thẻ",
        "Revoking a document signer"
    )
    {
        IsPreparing = true,
    };

    public static readonly Refusal NotFound = new(
        "PKI-10",
        "Không có khóa ký thẻ mang số này.",
        "There is no document signer of this number."
    );

    public static readonly Refusal AlreadyRevoked = new(
        "PKI-11",
        "Chứng thư ký thẻ này đã bị thu hồi.",
        "This document signer was revoked already."
    );

    /// <summary>Those that a document signer's certificate can have (RFC 5280 §5.3.1).</summary>
    public static readonly IReadOnlyList<X509RevocationReason> Reasons =
    [
        X509RevocationReason.KeyCompromise,
        X509RevocationReason.AffiliationChanged,
        X509RevocationReason.Superseded,
        X509RevocationReason.CessationOfOperation,
        X509RevocationReason.Unspecified,
    ];

    private readonly SignerSteps steps = new(keys);

    public async Task<Outcome<HeldCeremony>> RunAsync(
        Act act,
        KeyCeremony ceremony,
        int generation,
        X509RevocationReason reason,
        CancellationToken cancellation
    )
    {
        var signer = await act
            .Session.Rows.Set<DocumentSignerRow>()
            .FirstOrDefaultAsync(row => row.Generation == generation, cancellation);
        if (signer is null)
            return NotFound.For($"{generation}");
        if (signer.RevokedAt is not null)
            return AlreadyRevoked.For($"{generation}");
        (signer.RevokedAt, signer.RevokedBecause) = (act.Now, reason);
        (signer.ActId, signer.Version) = (act.Id.Value, signer.Version + 1);
        await act.Session.FlushAsync(cancellation);
        var serialNumber = SignerFacts.SerialNumber(signer.Certificate);
        act.Record(new DocumentSignerRevoked(generation, serialNumber, $"{reason}") { Row = signer.Bytes });
        ceremony.Note(signer);
        ceremony.Note("Thu hồi vì", "Revoked because", $"{reason}");
        ceremony.Note("Số thẻ đã ký bằng khóa này", "Cards signed by this key", $"{signer.Cards}");
        var country = await act
            .Session.Rows.Set<CountrySignerRow>()
            .SingleAsync(row => row.Generation == signer.CountrySigner, cancellation);
        if ((await steps.IssueListAsync(act, country)).IsRefused(out var refusal, out var list))
            return refusal;
        ceremony.Note(list);
        return ceremony.Close();
    }
}
