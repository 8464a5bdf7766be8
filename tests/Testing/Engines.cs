using CanCuoc.Storage;
using Xunit;

namespace CanCuoc.Testing;

public sealed class Engines : TheoryData<Engine>
{
    public Engines()
        : base(Engine.Sqlite, Engine.PostgreSql) { }
}
