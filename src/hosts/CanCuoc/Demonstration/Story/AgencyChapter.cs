using System.Security.Cryptography;
using CanCuoc.Exchange;
using CanCuoc.Gateway;
using CanCuoc.Ledger;

namespace CanCuoc.Program;

/// <summary>A bank under an agreement asks over HTTP whether what she told it is right. It is told match or no match, and nothing else.</summary>
internal static class AgencyChapter
{
    private const string Code = "NGANHANG-MAU";

    private static readonly Reason Agreeing = new(Purpose.Operation, "Thông tư 46/2022/TT-BCA");

    public static async Task TellAsync(Story story, CancellationToken cancellation)
    {
        story.Narrator.Chapter("Ngân hàng xác thực", "A bank asks");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await AgreeAsync(story, key, cancellation);
        var parts = new GatewayParts(story.Registry.Acts, story.Do.AdmitRequest, story.Do.VerifyPerson);
        await using var gateway = GatewayHost.Build(parts, "http://127.0.0.1:0");
        await gateway.StartAsync(cancellation);
        using var bank = new SpecimenBank(new Uri(gateway.Urls.Single()), Code, key);
        var details = story.Citizen.Details;
        var answer = await bank.AskAsync(
            story.Result.PersonalNumber,
            new Dictionary<string, string>
            {
                ["name"] = details.Name.Full,
                ["birthDate"] = details.BirthDate.ToString(),
                ["permanentUnit"] = NumberChapter.Home.Code,
            },
            cancellation
        );
        story.Result.AgencyAnswer = answer;
        story.Narrator.Say(
            "Khách hàng nói họ tên, ngày sinh và nơi thường trú cũ; ngân hàng chỉ được biết khớp hay không khớp.",
            "The customer gave name, birth date and the old residence; the bank learns match or no match only."
        );
        foreach (var (field, match) in answer)
            story.Narrator.Show(field, match);
    }

    private static Task<AgencyId> AgreeAsync(Story story, ECDsa key, CancellationToken cancellation)
    {
        var today = Act.DayOf(story.Registry.Clock.GetUtcNow());
        var terms = new AgreementTerms(
            Code,
            new("Ngân hàng Mẫu", "Specimen Bank"),
            key.ExportSubjectPublicKeyInfo(),
            [Purpose.Verification],
            [ExchangeField.Name, ExchangeField.BirthDate, ExchangeField.PermanentUnit],
            Agreeing.Ground,
            today,
            today.AddYears(1)
        );
        return story.ActAsync(
            Cast.Board,
            MakeAgreement.Kind,
            Agreeing,
            act => story.Do.MakeAgreement.RunAsync(act, terms, cancellation),
            cancellation
        );
    }
}
