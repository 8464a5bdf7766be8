using CanCuoc.Chip.Apdu;
using CanCuoc.Chip.Channel;
using CanCuoc.Vocabulary;
using CsCheck;

namespace CanCuoc.Chip.Tests.Channel;

public sealed class SecureMessagingTests
{
    private static readonly ResponseApdu Answer = new(new byte[] { 0x60, 0x14, 0x5F, 0x01 }, StatusWord.Success);

    [Fact]
    public async Task Transmit_OfAnAnswerWithAnyBitFlipped_EndsTheSession()
    {
        var length = WorkedExample.Session().Protect(Answer).Encode().Length;
        for (var bit = 0; bit < 8 * length; bit++)
        {
            var flip = bit;
            var turn = 0;
            using var messaging = Messaging(sound => turn++ == 0 ? Tampered.Flip(sound, flip) : sound);
            Refused.Code(await ReadAsync(messaging)).ShouldBe("CHI-31", $"bit {bit}");
            Refused.Code(await ReadAsync(messaging)).ShouldBe("CHI-31", "a sound answer after a broken one");
        }
    }

    [Fact]
    public async Task Transmit_AfterABrokenAnswer_SendsNothingMore()
    {
        var card = AnsweringCard.Of("9000", "9000");
        using var messaging = new SecureMessaging(card, WorkedExample.Session());
        Refused.Code(await ReadAsync(messaging)).ShouldBe("CHI-31");
        Refused.Code(await ReadAsync(messaging)).ShouldBe("CHI-31");
        card.Sent.Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("", "no objects")]
    [InlineData("99029000", "no MAC")]
    [InlineData("8E080000000000000000", "no status")]
    public async Task Transmit_OfAnUnprotectedAnswer_EndsTheSession(string body, string why)
    {
        using var messaging = new SecureMessaging(AnsweringCard.Of(body + "9000"), WorkedExample.Session());
        Refused.Code(await ReadAsync(messaging)).ShouldBe("CHI-31", why);
    }

    [Theory]
    [InlineData(StatusWord.SecureMessagingObjectsMissing)]
    [InlineData(StatusWord.SecureMessagingObjectsIncorrect)]
    public async Task Transmit_WhenTheChipFindsTheCommandBroken_EndsTheSession(StatusWord status)
    {
        using var messaging = new SecureMessaging(
            new AnsweringCard(_ => new ResponseApdu(status)),
            WorkedExample.Session()
        );
        Refused.Code(await ReadAsync(messaging)).ShouldBe("CHI-31");
    }

    [Fact]
    public async Task Transmit_OfAnAnswerGivenTwice_EndsTheSession()
    {
        byte[]? first = null;
        using var messaging = Messaging(sound => first ??= sound);
        (await ReadAsync(messaging)).Value.Encode().ShouldBe(Answer.Encode());
        Refused.Code(await ReadAsync(messaging)).ShouldBe("CHI-31");
    }

    [Fact]
    public async Task Transmit_OfARefusalUnderProtection_IsAnAnswerAndTheSessionGoesOn()
    {
        using var chip = WorkedExample.Session();
        var refused = new ResponseApdu(StatusWord.FileNotFound);
        using var messaging = new SecureMessaging(
            new AnsweringCard(command => Opened(chip, command) ? chip.Protect(refused) : AnsweringCard.Removed),
            WorkedExample.Session()
        );
        (await ReadAsync(messaging)).Value.Status.ShouldBe(StatusWord.FileNotFound);
        (await ReadAsync(messaging)).Value.Status.ShouldBe(StatusWord.FileNotFound);
    }

    [Fact]
    public async Task Transmit_ToACardThatIsRemoved_SaysSoAndEndsTheSession()
    {
        using var messaging = new SecureMessaging(AnsweringCard.Of(), WorkedExample.Session());
        (await ReadAsync(messaging)).Refusal.ShouldBe(AnsweringCard.Removed);
        Refused.Code(await ReadAsync(messaging)).ShouldBe("CHI-31");
    }

    [Fact]
    public async Task Transmit_AfterTheEnd_IsRefused()
    {
        var messaging = Messaging(sound => sound);
        messaging.Dispose();
        Refused.Code(await ReadAsync(messaging)).ShouldBe("CHI-31");
    }

    [Fact]
    public void Transmit_OfAnyAnswerOfAStranger_EndsTheSession() =>
        Gen
            .Byte.Array[2, 60]
            .Sample(bytes =>
            {
                using var messaging = new SecureMessaging(
                    AnsweringCard.Of(Convert.ToHexString(bytes)),
                    WorkedExample.Session()
                );
                Refused.Code(ReadAsync(messaging).GetAwaiter().GetResult()).ShouldBe("CHI-31");
            });

    private static Task<Outcome<ResponseApdu>> ReadAsync(SecureMessaging messaging) =>
        messaging.TransmitAsync(Command.ReadBinary(0, 4), TestContext.Current.CancellationToken);

    /// <summary>Over a chip that knows the keys and answers each command alike; its answers pass through other hands.</summary>
    private static SecureMessaging Messaging(Func<byte[], byte[]> onTheWay)
    {
        var chip = WorkedExample.Session();
        return new SecureMessaging(
            new AnsweringCard(command =>
                Opened(chip, command)
                    ? ResponseApdu.Parse(onTheWay(chip.Protect(Answer).Encode()))
                    : AnsweringCard.Removed
            ),
            WorkedExample.Session()
        );
    }

    private static bool Opened(ProtectedSession chip, CommandApdu command) =>
        chip.Open(command, out _) == StatusWord.Success;
}
