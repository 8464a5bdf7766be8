using CanCuoc.Population.Tests;
using Xunit.MicrosoftTestingPlatform;

// The test of several processes starts this program once more, to issue numbers.
return args is [NumberIssuer.Verb, var address, var numbers]
    ? await NumberIssuer.RunAsync(address, int.Parse(numbers))
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
