using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

// A token library is one for the whole process, and so is where it looks for its tokens.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace CanCuoc.Keys.Tests;

/// <summary>An empty key store of one test, to open, close and open again.</summary>
public abstract class TestStore : IDisposable
{
    public static TestStore Of(StoreKind kind) => kind == StoreKind.File ? new TestFile() : new TestToken();

    public abstract KeyStore Open();

    /// <summary>Gives a wrapping key another label, past the closed store.</summary>
    public abstract void Rename(string label, string other);

    public abstract void Dispose();
}

public enum StoreKind
{
    File,
    Token,
}

/// <summary>Runs a theory once on each kind of store: the first argument is the kind, the rest follow.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class BothStoresAttribute(params object?[] rest) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new([.. Enum.GetValues<StoreKind>().Select(kind => new TheoryDataRow([kind, .. rest]))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
