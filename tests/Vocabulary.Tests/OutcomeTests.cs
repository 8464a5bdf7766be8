namespace CanCuoc.Vocabulary.Tests;

public sealed class OutcomeTests
{
    private static readonly Refusal No = new("TST-01", "Không được.", "Not allowed.");

    [Fact]
    public void Outcome_OfValue_IsNotRefused()
    {
        Outcome<int> outcome = 7;
        outcome.IsRefused(out _, out var value).ShouldBeFalse();
        value.ShouldBe(7);
    }

    [Fact]
    public void Outcome_OfRefusal_ThrowsOnValue()
    {
        Outcome<int> outcome = No.For("number");
        outcome.IsRefused(out var refusal, out _).ShouldBeTrue();
        refusal!.About.ShouldBe("number");
        Should.Throw<InvalidOperationException>(() => outcome.Value).Message.ShouldContain("TST-01");
    }
}
