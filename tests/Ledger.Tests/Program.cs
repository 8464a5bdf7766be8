using CanCuoc.Ledger.Tests;
using CanCuoc.Storage;
using Xunit.MicrosoftTestingPlatform;

// The kill tests start this program once more, to be killed while it writes.
return args is [KillableWriter.Verb, var engine, var address, var secondPlace, var key, var run]
    ? await KillableWriter.RunAsync(Enum.Parse<Engine>(engine), address, secondPlace, key, int.Parse(run))
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
