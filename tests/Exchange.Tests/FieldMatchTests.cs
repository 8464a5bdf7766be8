using CanCuoc.Population;

namespace CanCuoc.Exchange.Tests;

public sealed class FieldMatchTests
{
    [Fact]
    public void EveryFieldOfAnAgreement_IsAnOpenItemOfTheRecord()
    {
        foreach (var field in Enum.GetValues<ExchangeField>())
            FieldMatch.FieldOf(field).Class.ShouldBe(FieldClass.Open, $"{field}");
    }
}
