namespace CanCuoc.Chip.Tests;

public sealed class MechanismTests
{
    private static readonly HashSet<string> Tests =
    [
        .. typeof(MechanismTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}"),
    ];

    [Fact]
    public void All_NameTestsThatThereAre()
    {
        Mechanism.All.ShouldNotBeEmpty();
        Mechanism.All.Select(row => row.Name).ShouldBeUnique();
        Mechanism.All.ShouldAllBe(
            row => Tests.Contains(row.Test),
            string.Join(", ", Mechanism.All.Select(row => row.Test).Except(Tests))
        );
    }
}
