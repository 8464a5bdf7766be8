using System.Security.Cryptography;
using CanCuoc.Ledger;
using CanCuoc.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CanCuoc.Exchange;

/// <summary>What an agency and the registry agreed on: for which purposes, which fields, on which ground, from when to when.</summary>
/// <param name="PublicKey">SubjectPublicKeyInfo of the agency's own ECDSA P-256 key; it signs every request with it.</param>
public sealed record AgreementTerms(
    string Code,
    Wording Name,
    byte[] PublicKey,
    IReadOnlyList<Purpose> Purposes,
    IReadOnlyList<ExchangeField> Fields,
    string Ground,
    DateOnly ValidFrom,
    DateOnly ValidTo
);

/// <summary>Admits an agency under an agreement.</summary>
public sealed class MakeAgreement
{
    public static readonly ActKind Kind = new(
        nameof(MakeAgreement),
        RegistrySystem.Population,
        Permission.MakeAgreement,
        "Ký thỏa thuận kết nối, chia sẻ dữ liệu",
        "Making an agreement on data sharing"
    );

    public static readonly Refusal KeyUnusable = new(
        "EXC-01",
        "Khóa công khai của cơ quan phải là khóa ECDSA P-256 (SubjectPublicKeyInfo).",
        "The agency's public key must be an ECDSA P-256 key (SubjectPublicKeyInfo)."
    );

    public static readonly Refusal NothingAgreed = new(
        "EXC-02",
        "Thỏa thuận phải có ít nhất một mục đích, một trường dữ liệu và căn cứ pháp lý.",
        "An agreement needs a purpose, a field and a legal ground.",
        "TT 46/2022/TT-BCA"
    );

    public static readonly Refusal NeverValid = new(
        "EXC-03",
        "Ngày hết hiệu lực trước ngày có hiệu lực.",
        "The agreement ends before it begins."
    );

    public static readonly Refusal AlreadyAdmitted = new(
        "EXC-04",
        "Cơ quan này đã có thỏa thuận.",
        "This agency has an agreement already."
    );

    /// <summary>Records agency and agreement.</summary>
    public async Task<Outcome<AgencyId>> RunAsync(Act act, AgreementTerms terms, CancellationToken cancellation)
    {
        if (Check(terms) is { } wrong)
            return wrong;
        var rows = act.Session.Rows;
        if (await rows.Set<AgencyRow>().AnyAsync(row => row.Code == terms.Code, cancellation))
            return AlreadyAdmitted.For(terms.Code);
        var agency = new AgencyId((await act.Session.DrawAsync("exchange.agency_id", 1, cancellation))[0]);
        rows.Add(
            new AgencyRow
            {
                AgencyId = agency.Value,
                Code = terms.Code,
                NameVi = terms.Name.Vietnamese,
                NameEn = terms.Name.English,
                PublicKey = terms.PublicKey,
                ActId = act.Id.Value,
            }
        );
        rows.Add(
            new AgreementRow
            {
                AgreementId = (await act.Session.DrawAsync("exchange.agreement_id", 1, cancellation))[0],
                AgencyId = agency.Value,
                Purposes = string.Join(' ', terms.Purposes.Select(purpose => purpose.Code)),
                Fields = string.Join(' ', terms.Fields),
                Ground = terms.Ground,
                ValidFrom = PartialDate.Of(terms.ValidFrom).ToInt(),
                ValidTo = PartialDate.Of(terms.ValidTo).ToInt(),
                ActId = act.Id.Value,
            }
        );
        act.Record(new AgencyAdmitted(agency));
        return agency;
    }

    private static Refusal? Check(AgreementTerms terms)
    {
        if (terms.Purposes.Count == 0 || terms.Fields.Count == 0 || string.IsNullOrWhiteSpace(terms.Ground))
            return NothingAgreed.For("agreement");
        if (terms.ValidTo < terms.ValidFrom)
            return NeverValid.For("validTo");
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(terms.PublicKey, out _);
            return key.KeySize == 256 ? null : KeyUnusable.For("publicKey");
        }
        catch (CryptographicException)
        {
            return KeyUnusable.For("publicKey");
        }
    }
}

/// <summary>An agency was admitted under an agreement.</summary>
public sealed record AgencyAdmitted(AgencyId Agency) : Fact;
