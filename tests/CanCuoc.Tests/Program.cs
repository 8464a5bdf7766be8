using CanCuoc.Program.Tests;
using Xunit.MicrosoftTestingPlatform;

// The kill tests start this program once more, to be killed while its officers work.
return args is [KillableOffice.Verb, var data, .. var database]
    ? await KillableOffice.RunAsync(data, database.FirstOrDefault())
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
