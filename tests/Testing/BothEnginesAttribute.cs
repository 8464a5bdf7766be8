using System.Reflection;
using CanCuoc.Storage;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace CanCuoc.Testing;

/// <summary>
/// Runs a theory once on each storage engine: the first argument is the <see cref="Engine"/>, <paramref name="rest"/> follow.
/// <c>./test</c> counts the runs by the trait that each carries.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BothEnginesAttribute(params object?[] rest) : DataAttribute
{
    /// <summary>The trait that tells on which engine a test ran.</summary>
    public const string Trait = "Engine";

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new([.. Enum.GetValues<Engine>().Select(Row)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private TheoryDataRow Row(Engine engine) => new([engine, .. rest]) { Traits = { [Trait] = [engine.ToString()] } };
}
