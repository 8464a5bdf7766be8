using System.Globalization;
using System.Security.Cryptography;
using CanCuoc.Cards.Tests.Verifiers;
using CanCuoc.Keys;
using CanCuoc.Storage;
using CanCuoc.Testing;

namespace CanCuoc.Cards.Tests.Signers;

/// <summary>The whole path with the keys of signers and verifiers in a token (SoftHSM2), which they never leave.</summary>
public sealed class TokenTests : IDisposable
{
    private const string Label = "cancuoc-cards";
    private const string Pin = "246801";

    /// <summary>CANCUOC_CARDS, else 20.</summary>
    private static readonly int Cards = int.Parse(
        Environment.GetEnvironmentVariable("CANCUOC_CARDS") ?? "20",
        CultureInfo.InvariantCulture
    );

    public TokenTests() => SoftHsm.Initialise(Label, Pin);

    public void Dispose() => SoftHsm.Clear();

    [Fact]
    public async Task Path_FromTheCeremonyToTheRollOver_IsReadBackByPassiveAuthentication()
    {
        using var token = Pkcs11KeyStore.Open(SoftHsm.Library, Label, Pin);
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite, token);
        await factory.CaptureAsync();
        var choice = SignerChoice.Standard with { Limits = new(Months: 3, Cards: Cards) };
        (await factory.FoundAsync(choice)).Refusal.ShouldBeNull();
        (await factory.IssueSignerAsync()).Refusal.ShouldBeNull();

        var cards = new List<Card>();
        for (var number = 0; number < Cards + 1; number++)
            cards.Add(await factory.IssueAsync());

        (await factory.StatusAsync()).DocumentSigners.Select(signer => signer.Cards).ShouldBe([Cards, 1]);
        (await factory.RevokeAsync(2)).Refusal.ShouldBeNull();
        factory.Registry.Clock.Advance(TimeSpan.FromDays(30));
        (await factory.RotateAsync()).Refusal.ShouldBeNull();
        cards.Add(await factory.IssueAsync());
        (await factory.SignMasterListAsync()).Refusal.ShouldBeNull();
        var (trust, now) = (await factory.TrustAsync(), factory.Registry.Clock.GetUtcNow());
        for (var number = 0; number < cards.Count; number++)
        {
            string[] expected = number == Cards ? ["CHI-53"] : [];
            (await factory.JudgeAsync(cards[number], trust, now)).ShouldBe(expected, $"card {number}");
        }
        token.Labels.ShouldBe([
            "country-signer-1",
            "country-signer-2",
            "document-signer-1",
            "document-signer-2",
            "document-signer-3",
            "master-list-signer-1",
        ]);
        factory.Store.Labels.ShouldBe(["biometrics-wrap", "cards-wrap"]);
    }

    [Theory]
    [InlineData("P-256", "nistP256")]
    [InlineData("brainpoolP256r1", "brainpoolP256r1")]
    public async Task Path_FromTheCountryVerifierToItsRollOver_CertifiesTerminals(string algorithm, string curve)
    {
        using var token = Pkcs11KeyStore.Open(SoftHsm.Library, Label, Pin);
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite, token);
        var choice = VerifierChoice.Standard with { Algorithm = KeyAlgorithm.Find(algorithm)! };
        (await factory.FoundVerifierAsync(choice)).Refusal.ShouldBeNull();
        await factory.IssueVerifierAsync();
        (await factory.RotateVerifierAsync(choice)).Refusal.ShouldBeNull();
        await factory.IssueVerifierAsync("UTDV00002");
        using var key = ECDsa.Create(ECCurve.CreateFromFriendlyName(curve));

        var credentials = await factory.IssueTerminalAsync(key);

        var rows = await factory.CountryVerifiersAsync();
        var linked = rows[0].Certified().Import(rows[1].LoadLink()!).Value;
        var verifier = linked.Import(credentials.Certificates[1]).Value;
        verifier.Import(credentials.Certificates[0]).Value.Name.Text.ShouldBe("UTGATE00001");
        token.Labels.ShouldBe([
            "country-verifier-1",
            "country-verifier-2",
            "document-verifier-1",
            "document-verifier-2",
        ]);
        factory.Store.Labels.ShouldBe(["biometrics-wrap"]);
    }

    /// <summary>What a ceremony left in the token when the power was cut is there when the token is opened again.</summary>
    [Fact]
    public async Task Found_AfterACutWithTheTokenClosed_TakesTheKeyThatIsThere()
    {
        using (var token = Pkcs11KeyStore.Open(SoftHsm.Library, Label, Pin))
            token.CreateSigner("country-signer-1", KeyAlgorithm.P384).Dispose();
        using var again = Pkcs11KeyStore.Open(SoftHsm.Library, Label, Pin);
        await using var factory = await CardFactory.OpenBareAsync(Engine.Sqlite, again);

        (await factory.FoundAsync()).Refusal.ShouldBeNull();

        again.Labels.ShouldBe(["country-signer-1", "document-signer-1"]);
    }
}
