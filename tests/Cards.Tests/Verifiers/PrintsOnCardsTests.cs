using System.Security.Cryptography;
using CanCuoc.Biometrics;
using CanCuoc.Cards.Tests.Signers;
using CanCuoc.Chip.Inspection;
using CanCuoc.Chip.Lds;
using CanCuoc.Chip.SoftCard;
using CanCuoc.Chip.Verifiable;
using CanCuoc.Storage;
using CanCuoc.Testing;
using Microsoft.EntityFrameworkCore;
using static CanCuoc.Cards.Tests.Verifiers.VerifierCeremonies;

namespace CanCuoc.Cards.Tests.Verifiers;

/// <summary>Issued cards before terminals: whose prints are given to whom.</summary>
public sealed class PrintsOnCardsTests : IDisposable
{
    private static readonly byte[] RightIndex = CardFactory.Print(40_000);
    private static readonly byte[] LeftThumb = CardFactory.Print(900);

    private readonly ECDsa key = NewKey();

    public void Dispose() => key.Dispose();

    [Theory, BothEngines]
    public async Task Card_MadeUnderACountryVerifier_GivesItsPrintsToWhoMayReadThem(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        var credentials = await factory.IssueTerminalAsync(key);
        var card = await factory.IssueAsync();

        var fingers = await FingersAsync(factory, card, credentials);

        fingers
            .ShouldNotBeNull()
            .Select(finger => finger.Position)
            .ShouldBe([FingerPosition.RightIndex, FingerPosition.LeftThumb]);
        fingers[0].File.ToArray().ShouldBe(RightIndex);
        (fingers[1].Format, fingers[1].Width, fingers[1].Height).ShouldBe((FingerImageFormat.Png, 200, 300));
        (await FingersAsync(factory, card, terminal: null)).ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Card_ThatHoldsPrints_IsKeptSealedOnly(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        await factory.IssueAsync();

        await using var session = await factory.Registry.Store.ReadAsync(default);
        var row = await session.Rows.Set<CardRow>().AsNoTracking().SingleAsync();

        row.Chip.Length.ShouldBeGreaterThan(RightIndex.Length);
        row.Chip.AsSpan().IndexOf(RightIndex.AsSpan(100, 16)).ShouldBe(-1);
        (await factory.ReconcileAsync()).Value.Agrees.ShouldBeTrue();
    }

    /// <summary>What a terminal may read is what every certificate above it allows too.</summary>
    [Theory]
    [InlineData(TerminalRights.Fingerprints, TerminalRights.Fingerprints, true)]
    [InlineData(TerminalRights.Fingerprints, TerminalRights.None, false)]
    [InlineData(TerminalRights.None, TerminalRights.Fingerprints, false)]
    public async Task Card_BeforeATerminal_LooksAtTheWholeChain(
        TerminalRights verifier,
        TerminalRights own,
        bool isGiven
    )
    {
        await using var factory = await OpenAsync(Engine.Sqlite, verifier);
        var credentials = await factory.IssueTerminalAsync(key, terms: new VerifierTerms(TerminalRights.None, 30));
        var careless = await SignedByTheVerifierAsync(factory, credentials, own);
        var card = await factory.IssueAsync();

        var fingers = await FingersAsync(
            factory,
            card,
            credentials with
            {
                Certificates = [careless, credentials.Certificates[1]],
            }
        );

        (fingers is not null).ShouldBe(isGiven);
    }

    [Theory, BothEngines]
    public async Task Card_WhoseFactoryPutAnotherTrustOnIt_IsNotAccepted(Engine engine)
    {
        await using var zone = await BatchZone.OpenAsync(engine, persons: 1);
        await zone.Cards.CaptureAsync(BodyPart.RightIndex, RightIndex);
        await zone.Cards.FoundVerifierAsync();
        var data = await zone.DataAsync(await zone.InitialiseAsync());
        var results = (await zone.Factory.PersonaliseAsync(data, null, default)).Value;
        var row = (await zone.ReadAsync(results)).Value.Single();
        using var made = row.Chip!;
        var root = CertificateIssuing.Root(
            key,
            TerminalAlgorithm.EcdsaSha256,
            Named("UTCVCA00001"),
            TerminalRights.Fingerprints,
            made.Trust!.Today,
            made.Trust.Today.AddYears(1)
        );

        foreach (var trust in new[] { null, TrustPoints.Of(root, made.Trust.Today).Value })
            (await zone.AcceptAsync(row.Order, made with { Trust = trust })).Refusal!.Code.ShouldBe(
                AcceptCard.NotAsSigned.Code
            );

        (await zone.AcceptAsync(row.Order, made)).Refusal.ShouldBeNull();
        made.Content.DataGroup3!.Fingers.ShouldHaveSingleItem().File.ToArray().ShouldBe(RightIndex);
    }

    [Fact]
    public async Task Card_AndTerminalsOfDifferentGenerations_FindEachOther()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        var before = (Card: await factory.IssueAsync(), Terminal: await factory.IssueTerminalAsync(key));
        (await factory.RotateVerifierAsync()).Refusal.ShouldBeNull();
        await factory.RequestVerifierAsync();
        (await factory.CertifyVerifierAsync(await factory.RequestAsync("UTDV00002"))).Refusal.ShouldBeNull();
        using var newKey = NewKey();
        var after = (
            Card: await factory.IssueAsync(),
            Terminal: await factory.IssueTerminalAsync(newKey, "UTDOOR00001")
        );

        (await FingersAsync(factory, before.Card, after.Terminal)).ShouldNotBeNull("the link leads it there");
        (await FingersAsync(factory, after.Card, before.Terminal)).ShouldNotBeNull("it knows the key before");
        (await FingersAsync(factory, after.Card, after.Terminal)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Card_BeforeATerminalOfAnotherState_GivesNothing()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        await using var other = await OpenAsync(Engine.Sqlite);
        var card = await factory.IssueAsync();

        (await FingersAsync(factory, card, await other.IssueTerminalAsync(key))).ShouldBeNull();
    }

    [Fact]
    public async Task Card_MadeAfterATerminalExpired_GivesItNothing()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        var credentials = await factory.IssueTerminalAsync(key);
        factory.Registry.Clock.Advance(TimeSpan.FromDays(31));

        (await FingersAsync(factory, await factory.IssueAsync(), credentials)).ShouldBeNull();
    }

    [Fact]
    public async Task Card_MadeWithoutACountryVerifier_HasNoPrints()
    {
        await using var factory = await CardFactory.OpenAsync(Engine.Sqlite);
        await factory.CaptureAsync(BodyPart.RightIndex, RightIndex);
        using var memory = (await factory.OpenChipAsync((await factory.IssueAsync()).Id)).Value;

        memory.Trust.ShouldBeNull();
        memory.Content.Files.ContainsKey(FileIdentifier.DG3).ShouldBeFalse();
    }

    [Fact]
    public async Task Card_OfWhoHasNoPrintsAChipCanHold_DoesNotTellSo()
    {
        await using var factory = await CardFactory.OpenAsync(Engine.Sqlite);
        await factory.FoundVerifierAsync();
        await factory.CaptureAsync(BodyPart.RightIndex, CardFactory.Print(200_000));
        await factory.CaptureAsync(BodyPart.LeftIndex, CardFactory.Print(900, depth: 16));
        using var memory = (await factory.OpenChipAsync((await factory.IssueAsync()).Id)).Value;

        memory.Content.DataGroup3.ShouldNotBeNull().Fingers.ShouldBeEmpty();
        memory.Trust.ShouldNotBeNull().Current.Name.Text.ShouldBe("UTCVCA00001");
    }

    private static async Task<IReadOnlyList<FingerImage>?> FingersAsync(
        CardFactory factory,
        Card card,
        TerminalCredentials? terminal
    )
    {
        using var memory = (await factory.OpenChipAsync(card.Id)).Value;
        using var chip = new SoftwareChip(memory);
        var inspected = await CardInspection.RunAsync(
            chip,
            memory.Content.DataGroup1.Zone.Key,
            await factory.TrustAsync(),
            factory.Registry.Clock.GetUtcNow(),
            terminal,
            default
        );
        (inspected.Value.AuthenticData.Answer, inspected.Value.GenuineChip.Answer).ShouldBe((Answer.Yes, Answer.Yes));
        return inspected.Value.Card.DataGroup3?.Fingers;
    }

    /// <summary>A certificate that says more than the verifier should have signed.</summary>
    private static async Task<VerifiableCertificate> SignedByTheVerifierAsync(
        CardFactory factory,
        TerminalCredentials terminal,
        TerminalRights rights
    )
    {
        using var verifierKey = factory.Store.OpenSigner("document-verifier-1")!;
        var verifier = (await factory.CountryVerifiersAsync())[0].Certified().Import(terminal.Certificates[1]).Value;
        return CertificateIssuing
            .Certify(
                verifier,
                verifierKey,
                Ask(terminal.Key, "UTGATE00001", "UTDV00001"),
                Authorization.Of(TerminalRole.InspectionSystem, rights),
                terminal.Certificates[0].Content.Effective,
                terminal.Certificates[0].Content.Expires
            )
            .Value;
    }

    private static async Task<CardFactory> OpenAsync(Engine engine, TerminalRights rights = TerminalRights.Fingerprints)
    {
        var factory = await CardFactory.OpenAsync(engine);
        await factory.CaptureAsync(BodyPart.RightIndex, RightIndex);
        await factory.CaptureAsync(BodyPart.LeftThumb, LeftThumb);
        (await factory.FoundVerifierAsync()).Refusal.ShouldBeNull();
        await factory.IssueVerifierAsync(terms: VerifierTerms.DocumentVerifier with { Rights = rights });
        return factory;
    }
}
