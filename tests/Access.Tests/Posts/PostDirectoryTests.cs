using CanCuoc.Storage;
using CanCuoc.Testing;
using CanCuoc.Vocabulary;

namespace CanCuoc.Access.Tests;

public sealed class PostDirectoryTests
{
    [Theory, BothEngines]
    public async Task Bodies_OfEveryKindOfPost_AreNamed(Engine engine)
    {
        await using var office = await TestOffice.OpenAsync(engine);
        await office.EstablishAsync(TestOffice.Counter);
        await using var session = await office.Registry.Store.ReadAsync(default);

        var bodies = await PostDirectory.BodiesAsync(
            session,
            [
                TestOffice.Counter.Code.Text,
                TestOffice.Counter.Code.Text,
                "citizen",
                "system:console",
                "system:new-duty",
                "agency:bank-1",
                "HN-CU",
            ],
            default
        );

        bodies.Count.ShouldBe(6);
        bodies[TestOffice.Counter.Code.Text].ShouldBe(TestOffice.Counter.Body);
        bodies["citizen"].English.ShouldBe("The citizen");
        bodies["system:console"].English.ShouldBe("The operator at the server");
        bodies["system:new-duty"].English.ShouldBe("The system itself");
        bodies["agency:bank-1"].ShouldBe(new Wording("Cơ quan có mã bank-1", "The agency with the code bank-1"));
        bodies["HN-CU"].English.ShouldBe("A post not on the list");
    }
}
