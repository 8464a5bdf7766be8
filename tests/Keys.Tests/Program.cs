using CanCuoc.Keys.Tests;
using Xunit.MicrosoftTestingPlatform;

// The kill test starts this program once more, to be killed while it writes.
return args is [KillableWriter.Verb, var path, var run]
    ? KillableWriter.Run(path, run)
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
