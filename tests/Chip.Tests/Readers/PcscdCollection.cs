using CanCuoc.Testing;

namespace CanCuoc.Chip.Tests.Readers;

/// <summary>Tests that use the one pcscd of this process, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PcscdCollection : ICollectionFixture<TestPcscd>
{
    public const string Name = "pcscd";
}
