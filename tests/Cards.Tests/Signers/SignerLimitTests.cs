using CanCuoc.Chip.Trust;
using CanCuoc.Storage;
using CanCuoc.Testing;
using Microsoft.EntityFrameworkCore;
using static CanCuoc.Cards.Tests.Signers.Ceremonies;

namespace CanCuoc.Cards.Tests.Signers;

/// <summary>Document signers take turns by time and by count, and none signs beyond either.</summary>
public sealed class SignerLimitTests
{
    [Theory, BothEngines]
    public async Task Personalise_AtTheCount_GoesOnWithTheNextSignerThatIsReady(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        (await factory.IssueSignerAsync(Small.Limits)).Refusal.ShouldBeNull();

        for (var card = 0; card < 5; card++)
            await factory.IssueAsync();

        var signers = (await factory.StatusAsync()).DocumentSigners;
        signers.Select(signer => signer.Cards).ShouldBe([3, 2]);
        signers.Select(signer => signer.State).ShouldBe([SignerState.Spent, SignerState.Usable]);
        signers.Single(signer => signer.IsTurn).Generation.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Personalise_BeyondTheCount_IsRefused(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        for (var card = 0; card < 3; card++)
            await factory.IssueAsync();

        (await FailAsync(factory)).ShouldBe(IssuingKeys.SignerSpent.Code);

        (await factory.StatusAsync()).Due.ShouldHaveSingleItem().English.ShouldContain("issue-signer");
    }

    [Theory, BothEngines]
    public async Task Personalise_BeyondTheTime_IsRefusedUntilTheNextIsIssued(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        factory.Registry.Clock.Advance(TimeSpan.FromDays(63));

        (await FailAsync(factory)).ShouldBe(IssuingKeys.SignerExpired.Code);

        (await factory.StatusAsync()).DocumentSigners[0].State.ShouldBe(SignerState.Ended);
        (await factory.IssueSignerAsync()).Refusal.ShouldBeNull();
        (await factory.FaultAsync()).ShouldBeNull();
    }

    /// <summary>The count is in the card's own transaction: a card that was not kept was not counted.</summary>
    [Theory, BothEngines]
    public async Task Personalise_CutOffBeforeTheCommit_CountsNothing(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        var order = (await factory.OrderAsync()).Value;
        await factory.ReleaseAsync();

        await factory.PersonaliseAndLoseAsync(order);

        (await factory.StatusAsync()).DocumentSigners[0].Cards.ShouldBe(0);
        (await factory.PersonaliseAsync(order)).Value.Card.ShouldNotBeNull();
        (await factory.StatusAsync()).DocumentSigners[0].Cards.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task Count_OfEverySigner_IsThatOfItsCards(Engine engine)
    {
        await using var factory = await OpenAsync(engine);
        await factory.IssueSignerAsync();
        for (var card = 0; card < 4; card++)
            await factory.IssueAsync();

        await using var session = await factory.Registry.Store.ReadAsync(default);
        var cards = await session.Rows.Set<CardRow>().AsNoTracking().ToListAsync();
        foreach (var signer in (await factory.StatusAsync()).DocumentSigners)
            cards.Count(card => card.DocumentSigner == signer.Generation).ShouldBe((int)signer.Cards);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(13, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 1_000_001)]
    public async Task Issue_WithLimitsTooWide_IsRefused(int months, long cards)
    {
        await using var factory = await OpenAsync(Engine.Sqlite);

        (await factory.IssueSignerAsync(new(months, cards))).Refusal!.Code.ShouldBe(SignerLimits.TooWide.Code);
    }

    [Fact]
    public async Task Issue_AfterTheCountryKeysUse_IsRefused()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        factory.Registry.Clock.Advance(TimeSpan.FromDays(5 * 366));

        (await factory.IssueSignerAsync()).Refusal!.Code.ShouldBe(DocumentSigner.CountrySignerNotInUse.Code);
    }

    /// <summary>Cards issued after the age of sixty never expire: their signer's certificate outlives the holder.</summary>
    [Fact]
    public async Task Signer_OfACardWithoutExpiry_OutlivesItsHolder()
    {
        await using var factory = await OpenAsync(Engine.Sqlite);
        await factory.TurnToAsync(CardFactory.Woman with { BirthDate = Vocabulary.PartialDate.Of(1950) });

        var card = await factory.IssueAsync();

        card.ExpiresOn.ShouldBeNull();
        var status = await factory.StatusAsync();
        var signer = status.DocumentSigners[0];
        signer.WithoutExpiry.ShouldBe(1);
        signer.ValidUntil.ShouldBe(signer.UsedUntil.AddYears(65), TimeSpan.FromSeconds(1));
        status.CountrySigners[0].ValidUntil.ShouldBeGreaterThan(signer.ValidUntil);
    }

    private static async Task<CardFactory> OpenAsync(Engine engine)
    {
        var factory = await CardFactory.OpenBareAsync(engine);
        await factory.CaptureAsync();
        (await factory.FoundAsync(Small)).Refusal.ShouldBeNull();
        return factory;
    }

    private static async Task<string> FailAsync(CardFactory factory)
    {
        var order = (await factory.OrderAsync()).Value;
        await factory.ReleaseAsync();
        return (await factory.PersonaliseAsync(order)).Value.Fault!.Code;
    }
}
