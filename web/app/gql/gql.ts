/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query WhatIsStored {\n    ...Frame\n  }\n": typeof types.WhatIsStoredDocument,
    "\n  query Access {\n    ...Frame\n    environment {\n      loginFlow\n      appId\n      graphVersion\n    }\n    connection {\n      connectedAt\n      tokenKind\n      tokenIssuedAt\n      tokenCheckedAt\n      tokenExpiresAt\n      tokenNeverExpires\n      dataAccessExpiresAt\n      troubleReason\n      scopes {\n        permission\n        status\n        requested\n        breaks\n        coversAll\n        covers {\n          metaId\n          name\n        }\n      }\n    }\n  }\n": typeof types.AccessDocument,
    "\n  mutation CheckConnection {\n    checkConnection {\n      __typename\n      ...ToldFailure\n    }\n  }\n": typeof types.CheckConnectionDocument,
    "\n  mutation ChooseAccounts($input: ChooseAccountsInput!) {\n    chooseAccounts(input: $input) {\n      __typename\n      ...ToldFailure\n    }\n  }\n": typeof types.ChooseAccountsDocument,
    "\n  query Accounts {\n    ...Frame\n    connection {\n      accountsChosen\n    }\n    channels {\n      kind\n      foundCount\n      chosenCount\n      notDetected\n      cause\n      scanned\n      accounts {\n        ...AccountFacts\n      }\n      findings {\n        ...Finding\n      }\n    }\n  }\n": typeof types.AccountsDocument,
    "\n  query Conversation($id: ID!, $recording: Boolean!) {\n    ...Frame\n    permissions @include(if: $recording) {\n      name\n      recording\n    }\n    conversation(id: $id) {\n      id\n      channel\n      accountName\n      customerId\n      customerName\n      firstAt\n      permission\n      verified\n      cannotReply\n      suggestion\n      maxLength\n      window {\n        open\n        closesAt\n        sentence\n      }\n      messages {\n        id\n        direction\n        text\n        attachments\n        unsent\n        at\n        note\n        state\n        sentAt\n        deliveredAt\n        readAt\n        viaThisApp\n        eventId\n        problem {\n          ...Problem\n        }\n      }\n      trail {\n        key\n        title\n        done\n        at\n        detail\n        eventId\n        call {\n          ...EvidenceLine\n        }\n      }\n    }\n  }\n": typeof types.ConversationDocument,
    "\n  mutation SendReply($input: SendReplyInput!) {\n    sendReply(input: $input) {\n      __typename\n      ...ToldFailure\n    }\n  }\n": typeof types.SendReplyDocument,
    "\n  query Dashboard($after: String, $filter: WebhookEventFilter) {\n    ...Frame\n    environment {\n      graphVersion\n      appId\n      loginFlow\n    }\n    connection {\n      accountsChosen\n      metaUserId\n      connectedAt\n      tokenExpiresAt\n      tokenNeverExpires\n      dataAccessExpiresAt\n      scopes {\n        permission\n        status\n      }\n    }\n    channels {\n      ...ChannelCard\n    }\n    webhookHealth {\n      ...RungCount\n    }\n    events: webhookEvents(first: 25, after: $after, filter: $filter) {\n      nodes {\n        ...EventLine\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    permissions {\n      ...Proof\n    }\n  }\n": typeof types.DashboardDocument,
    "\n  fragment ChannelCard on Channel {\n    kind\n    status\n    notDetected\n    cause\n    checkedAt\n    scanned\n    foundCount\n    chosenCount\n    accounts(chosen: true) {\n      ...AccountFacts\n    }\n    findings {\n      ...Finding\n    }\n  }\n": typeof types.ChannelCardFragmentDoc,
    "\n  fragment EventLine on WebhookEvent {\n    id\n    channel\n    kind\n    badge\n    accountName\n    senderId\n    summary\n    receivedAt\n  }\n": typeof types.EventLineFragmentDoc,
    "\n  mutation RefreshChannels {\n    refreshChannels {\n      __typename\n      ...ToldFailure\n    }\n  }\n": typeof types.RefreshChannelsDocument,
    "\n  mutation DeleteMe {\n    deleteMe {\n      __typename\n      ... on DeletionReceipt {\n        code\n      }\n      ... on NotConnected {\n        message\n        wayOn\n      }\n    }\n  }\n": typeof types.DeleteMeDocument,
    "\n  query Explorer {\n    ...Frame\n    webhookEvents(first: 1) {\n      nodes {\n        id\n        accountId\n        kind\n      }\n    }\n    permissions {\n      conversationId\n    }\n  }\n": typeof types.ExplorerDocument,
    "\n  query DeveloperKeys($after: String) {\n    ...Frame\n    apiKeys(first: 100, after: $after) {\n      nodes {\n        id\n        name\n        prefix\n        scope\n        state\n        createdAt\n        expiresAt\n        lastUsedAt\n        revokedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DeveloperKeysDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    result: createApiKey(input: $input) {\n      __typename\n      ... on ApiKeyCreated {\n        secret\n        key {\n          name\n          scope\n          expiresAt\n        }\n      }\n      ...ToldFailure\n    }\n  }\n": typeof types.CreateApiKeyDocument,
    "\n  mutation RevokeApiKey($id: ID!) {\n    result: revokeApiKey(id: $id) {\n      __typename\n      ...ToldFailure\n    }\n  }\n": typeof types.RevokeApiKeyDocument,
    "\n  query Programs {\n    ...Frame\n  }\n": typeof types.ProgramsDocument,
    "\n  query Event($id: ID!) {\n    ...Frame\n    webhookEvent(id: $id) {\n      id\n      channel\n      kind\n      badge\n      accountId\n      accountName\n      senderId\n      recipientId\n      providerId\n      summary\n      occurredAt\n      receivedAt\n      payload\n    }\n  }\n": typeof types.EventDocument,
    "\n  query Guide {\n    ...Frame\n    permissions {\n      name\n      action\n      proves\n      byReply\n    }\n  }\n": typeof types.GuideDocument,
    "\n  query Health {\n    ...Frame\n    connection {\n      accountsChosen\n    }\n    webhookHealth {\n      callbackUrl\n      checkedAt\n      hints\n      rungs {\n        ...Rung\n      }\n      accounts {\n        accountId\n        name\n        metaId\n        channel\n        rungs {\n          ...Rung\n        }\n      }\n    }\n  }\n": typeof types.HealthDocument,
    "\n  fragment Rung on HealthRung {\n    key\n    title\n    state\n    told\n    checkedAt\n    repair {\n      ...Repair\n    }\n  }\n": typeof types.RungFragmentDoc,
    "\n  mutation CheckWebhooks {\n    result: checkWebhooks {\n      __typename\n      ...ToldFailure\n    }\n  }\n": typeof types.CheckWebhooksDocument,
    "\n  mutation SubscribeApp {\n    result: subscribeApp {\n      __typename\n      ...ToldFailure\n    }\n  }\n": typeof types.SubscribeAppDocument,
    "\n  mutation SubscribeAccount($accountId: ID!) {\n    result: subscribeAccount(accountId: $accountId) {\n      __typename\n      ...ToldFailure\n    }\n  }\n": typeof types.SubscribeAccountDocument,
    "\n  query Landing {\n    ...Frame\n    permissions {\n      name\n      explanation\n    }\n  }\n": typeof types.LandingDocument,
    "\n  mutation FinishLogin($input: FinishLoginInput!) {\n    finishLogin(input: $input) {\n      __typename\n      ... on LoggedIn {\n        session\n        expiresAt\n        connection {\n          accountsChosen\n          storedData {\n            pages\n            instagram\n            whatsapp\n          }\n        }\n      }\n      ...LoginFailure\n    }\n  }\n": typeof types.FinishLoginDocument,
    "\n  mutation StartLogin($input: StartLoginInput!) {\n    startLogin(input: $input) {\n      __typename\n      ... on LoginStarted {\n        url\n        browser\n        expiresAt\n      }\n      ...LoginFailure\n    }\n  }\n": typeof types.StartLoginDocument,
    "\n  mutation Logout {\n    logout {\n      __typename\n    }\n  }\n": typeof types.LogoutDocument,
    "\n  query Messages($first: Int, $after: String, $last: Int, $before: String) {\n    ...Frame\n    conversations(first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id\n        channel\n        accountName\n        customerId\n        customerName\n        lastAt\n        lastLine\n        lastDirection\n        window {\n          open\n          closesAt\n        }\n      }\n      pageInfo {\n        ...Turning\n      }\n    }\n    channels {\n      kind\n      accounts(chosen: true) {\n        __typename\n        id\n        name\n        ... on InstagramAccount {\n          username\n        }\n        ... on WhatsAppAccount {\n          phoneNumbers {\n            id\n            displayPhoneNumber\n            chosen\n          }\n        }\n      }\n    }\n  }\n": typeof types.MessagesDocument,
    "\n  query PermissionPage(\n    $name: PermissionName!\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    ...Frame\n    permission(name: $name) {\n      ...Proof\n      allowedUse\n      useCase\n      dependsOn\n      endpoints\n      dataHandling\n      breaks\n      runs(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          ...Run\n        }\n        pageInfo {\n          ...Turning\n        }\n      }\n    }\n  }\n": typeof types.PermissionPageDocument,
    "\n  mutation ProvePermission($input: ProvePermissionInput!) {\n    provePermission(input: $input) {\n      __typename\n      ...ToldFailure\n    }\n  }\n": typeof types.ProvePermissionDocument,
    "\n  mutation ProveAll {\n    proveAll {\n      __typename\n    }\n  }\n": typeof types.ProveAllDocument,
    "\n  query Privacy {\n    ...Frame\n    permissions {\n      name\n      allowedUse\n      dataHandling\n    }\n  }\n": typeof types.PrivacyDocument,
    "\n  query FindReceipt($code: String!) {\n    ...Frame\n    deletionReceipt(code: $code) {\n      code\n      state\n      door\n      requestedAt\n      finishedAt\n      revokedAtMeta\n      counts {\n        users\n        tokens\n        sessions\n        pages\n        instagram\n        whatsapp\n        events\n        calls\n        keptEvents\n      }\n    }\n  }\n": typeof types.FindReceiptDocument,
    "\n  fragment Pack on SubmissionPack {\n    generatedAt\n    verifiedCount\n    steps\n    app {\n      name\n      appId\n      graphVersion\n      loginFlow\n      simulated\n      url\n      privacyUrl\n      termsUrl\n      deletionUrl\n      callbackUrl\n      version\n      commit\n    }\n    reviewer {\n      displayName\n      metaUserId\n    }\n    permissions {\n      name\n      status\n      state\n      explanation\n      allowedUse\n      useCase\n      dependsOn\n      steps\n      recording\n      dataHandling\n      freshUntil\n      told\n      lines\n      evidence {\n        ...EvidenceLine\n      }\n    }\n    dataHandling {\n      question\n      answer\n    }\n  }\n": typeof types.PackFragmentDoc,
    "\n  query Report {\n    ...Frame\n    submissionPack {\n      ...Pack\n    }\n  }\n": typeof types.ReportDocument,
    "\n  query ReportFile {\n    submissionPack {\n      ...Pack\n    }\n  }\n": typeof types.ReportFileDocument,
    "\n  query Setup {\n    ...Frame\n    environment {\n      setupCheckOpen\n    }\n  }\n": typeof types.SetupDocument,
    "\n  query CheckSetup($operatorKey: String!) {\n    setupCheck(operatorKey: $operatorKey) {\n      __typename\n      ... on SetupChecked {\n        at\n        checks {\n          key\n          title\n          state\n          told\n          wayOn\n        }\n      }\n      ...ToldFailure\n    }\n  }\n": typeof types.CheckSetupDocument,
    "\n  fragment AccountFacts on Account {\n    __typename\n    id\n    metaId\n    name\n    source\n    businessName\n    chosen\n    usable\n    unusable\n    ... on FacebookPage {\n      category\n      subscription\n      subscriptionProblem\n    }\n    ... on InstagramAccount {\n      username\n      followersCount\n      pageName\n      pageMetaId\n    }\n    ... on WhatsAppAccount {\n      subscription\n      subscriptionProblem\n      phoneNumbers {\n        id\n        metaId\n        displayPhoneNumber\n        verifiedName\n        qualityRating\n        status\n        chosen\n        usable\n        unusable\n      }\n    }\n  }\n": typeof types.AccountFactsFragmentDoc,
    "\n  fragment ToldFailure on Failure {\n    __typename\n    message\n    wayOn\n    metaCode\n    fixUrl\n    ... on MetaFailed {\n      metaSubcode\n      traceId\n    }\n  }\n": typeof types.ToldFailureFragmentDoc,
    "\n  fragment Frame on Query {\n    environment {\n      simulated\n      simulatorControlUrl\n    }\n    connection {\n      connected\n      displayName\n      ...TokenBanner\n      storedData {\n        pages\n        instagram\n        whatsapp\n        events\n        tokens\n        calls\n      }\n    }\n    reviewProgress {\n      key\n      title\n      done\n      told\n      path\n    }\n  }\n": typeof types.FrameFragmentDoc,
    "\n  fragment LoginFailure on LoginFailed {\n    reason\n    message\n    wayOn\n    fixUrl\n    retryable\n    metaCode\n    traceId\n  }\n": typeof types.LoginFailureFragmentDoc,
    "\n  fragment EvidenceLine on EvidenceCall {\n    id\n    method\n    pathTemplate\n    succeeded\n    httpStatus\n    metaCode\n    metaSubcode\n    durationMs\n    at\n    traceId\n    tokenKind\n    apiVersion\n  }\n": typeof types.EvidenceLineFragmentDoc,
    "\n  fragment Problem on MetaProblem {\n    message\n    wayOn\n    fixUrl\n    metaCode\n    metaSubcode\n    traceId\n  }\n": typeof types.ProblemFragmentDoc,
    "\n  fragment Run on ProofRun {\n    id\n    at\n    outcome\n    told\n    lines\n    accountName\n    problem {\n      ...Problem\n    }\n    calls {\n      ...EvidenceLine\n    }\n  }\n": typeof types.RunFragmentDoc,
    "\n  fragment Proof on Permission {\n    name\n    explanation\n    status\n    state\n    action\n    proves\n    byReply\n    conversationId\n    freshUntil\n    cannotRun\n    recording\n    lastRun {\n      ...Run\n    }\n  }\n": typeof types.ProofFragmentDoc,
    "\n  fragment Repair on Repair {\n    kind\n    label\n    scopes\n    url\n    accountId\n  }\n": typeof types.RepairFragmentDoc,
    "\n  fragment Finding on Finding {\n    code\n    severity\n    sentence\n    seenBy\n    accountName\n    repair {\n      ...Repair\n    }\n  }\n": typeof types.FindingFragmentDoc,
    "\n  fragment RungCount on WebhookHealth {\n    rungs {\n      key\n      state\n    }\n    accounts {\n      rungs {\n        key\n        state\n      }\n    }\n  }\n": typeof types.RungCountFragmentDoc,
    "\n  fragment TokenBanner on MetaConnection {\n    trouble\n    expiresSoon\n    reconnectBefore\n  }\n": typeof types.TokenBannerFragmentDoc,
    "\n  fragment Turning on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n": typeof types.TurningFragmentDoc,
};
const documents: Documents = {
    "\n  query WhatIsStored {\n    ...Frame\n  }\n": types.WhatIsStoredDocument,
    "\n  query Access {\n    ...Frame\n    environment {\n      loginFlow\n      appId\n      graphVersion\n    }\n    connection {\n      connectedAt\n      tokenKind\n      tokenIssuedAt\n      tokenCheckedAt\n      tokenExpiresAt\n      tokenNeverExpires\n      dataAccessExpiresAt\n      troubleReason\n      scopes {\n        permission\n        status\n        requested\n        breaks\n        coversAll\n        covers {\n          metaId\n          name\n        }\n      }\n    }\n  }\n": types.AccessDocument,
    "\n  mutation CheckConnection {\n    checkConnection {\n      __typename\n      ...ToldFailure\n    }\n  }\n": types.CheckConnectionDocument,
    "\n  mutation ChooseAccounts($input: ChooseAccountsInput!) {\n    chooseAccounts(input: $input) {\n      __typename\n      ...ToldFailure\n    }\n  }\n": types.ChooseAccountsDocument,
    "\n  query Accounts {\n    ...Frame\n    connection {\n      accountsChosen\n    }\n    channels {\n      kind\n      foundCount\n      chosenCount\n      notDetected\n      cause\n      scanned\n      accounts {\n        ...AccountFacts\n      }\n      findings {\n        ...Finding\n      }\n    }\n  }\n": types.AccountsDocument,
    "\n  query Conversation($id: ID!, $recording: Boolean!) {\n    ...Frame\n    permissions @include(if: $recording) {\n      name\n      recording\n    }\n    conversation(id: $id) {\n      id\n      channel\n      accountName\n      customerId\n      customerName\n      firstAt\n      permission\n      verified\n      cannotReply\n      suggestion\n      maxLength\n      window {\n        open\n        closesAt\n        sentence\n      }\n      messages {\n        id\n        direction\n        text\n        attachments\n        unsent\n        at\n        note\n        state\n        sentAt\n        deliveredAt\n        readAt\n        viaThisApp\n        eventId\n        problem {\n          ...Problem\n        }\n      }\n      trail {\n        key\n        title\n        done\n        at\n        detail\n        eventId\n        call {\n          ...EvidenceLine\n        }\n      }\n    }\n  }\n": types.ConversationDocument,
    "\n  mutation SendReply($input: SendReplyInput!) {\n    sendReply(input: $input) {\n      __typename\n      ...ToldFailure\n    }\n  }\n": types.SendReplyDocument,
    "\n  query Dashboard($after: String, $filter: WebhookEventFilter) {\n    ...Frame\n    environment {\n      graphVersion\n      appId\n      loginFlow\n    }\n    connection {\n      accountsChosen\n      metaUserId\n      connectedAt\n      tokenExpiresAt\n      tokenNeverExpires\n      dataAccessExpiresAt\n      scopes {\n        permission\n        status\n      }\n    }\n    channels {\n      ...ChannelCard\n    }\n    webhookHealth {\n      ...RungCount\n    }\n    events: webhookEvents(first: 25, after: $after, filter: $filter) {\n      nodes {\n        ...EventLine\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    permissions {\n      ...Proof\n    }\n  }\n": types.DashboardDocument,
    "\n  fragment ChannelCard on Channel {\n    kind\n    status\n    notDetected\n    cause\n    checkedAt\n    scanned\n    foundCount\n    chosenCount\n    accounts(chosen: true) {\n      ...AccountFacts\n    }\n    findings {\n      ...Finding\n    }\n  }\n": types.ChannelCardFragmentDoc,
    "\n  fragment EventLine on WebhookEvent {\n    id\n    channel\n    kind\n    badge\n    accountName\n    senderId\n    summary\n    receivedAt\n  }\n": types.EventLineFragmentDoc,
    "\n  mutation RefreshChannels {\n    refreshChannels {\n      __typename\n      ...ToldFailure\n    }\n  }\n": types.RefreshChannelsDocument,
    "\n  mutation DeleteMe {\n    deleteMe {\n      __typename\n      ... on DeletionReceipt {\n        code\n      }\n      ... on NotConnected {\n        message\n        wayOn\n      }\n    }\n  }\n": types.DeleteMeDocument,
    "\n  query Explorer {\n    ...Frame\n    webhookEvents(first: 1) {\n      nodes {\n        id\n        accountId\n        kind\n      }\n    }\n    permissions {\n      conversationId\n    }\n  }\n": types.ExplorerDocument,
    "\n  query DeveloperKeys($after: String) {\n    ...Frame\n    apiKeys(first: 100, after: $after) {\n      nodes {\n        id\n        name\n        prefix\n        scope\n        state\n        createdAt\n        expiresAt\n        lastUsedAt\n        revokedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DeveloperKeysDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    result: createApiKey(input: $input) {\n      __typename\n      ... on ApiKeyCreated {\n        secret\n        key {\n          name\n          scope\n          expiresAt\n        }\n      }\n      ...ToldFailure\n    }\n  }\n": types.CreateApiKeyDocument,
    "\n  mutation RevokeApiKey($id: ID!) {\n    result: revokeApiKey(id: $id) {\n      __typename\n      ...ToldFailure\n    }\n  }\n": types.RevokeApiKeyDocument,
    "\n  query Programs {\n    ...Frame\n  }\n": types.ProgramsDocument,
    "\n  query Event($id: ID!) {\n    ...Frame\n    webhookEvent(id: $id) {\n      id\n      channel\n      kind\n      badge\n      accountId\n      accountName\n      senderId\n      recipientId\n      providerId\n      summary\n      occurredAt\n      receivedAt\n      payload\n    }\n  }\n": types.EventDocument,
    "\n  query Guide {\n    ...Frame\n    permissions {\n      name\n      action\n      proves\n      byReply\n    }\n  }\n": types.GuideDocument,
    "\n  query Health {\n    ...Frame\n    connection {\n      accountsChosen\n    }\n    webhookHealth {\n      callbackUrl\n      checkedAt\n      hints\n      rungs {\n        ...Rung\n      }\n      accounts {\n        accountId\n        name\n        metaId\n        channel\n        rungs {\n          ...Rung\n        }\n      }\n    }\n  }\n": types.HealthDocument,
    "\n  fragment Rung on HealthRung {\n    key\n    title\n    state\n    told\n    checkedAt\n    repair {\n      ...Repair\n    }\n  }\n": types.RungFragmentDoc,
    "\n  mutation CheckWebhooks {\n    result: checkWebhooks {\n      __typename\n      ...ToldFailure\n    }\n  }\n": types.CheckWebhooksDocument,
    "\n  mutation SubscribeApp {\n    result: subscribeApp {\n      __typename\n      ...ToldFailure\n    }\n  }\n": types.SubscribeAppDocument,
    "\n  mutation SubscribeAccount($accountId: ID!) {\n    result: subscribeAccount(accountId: $accountId) {\n      __typename\n      ...ToldFailure\n    }\n  }\n": types.SubscribeAccountDocument,
    "\n  query Landing {\n    ...Frame\n    permissions {\n      name\n      explanation\n    }\n  }\n": types.LandingDocument,
    "\n  mutation FinishLogin($input: FinishLoginInput!) {\n    finishLogin(input: $input) {\n      __typename\n      ... on LoggedIn {\n        session\n        expiresAt\n        connection {\n          accountsChosen\n          storedData {\n            pages\n            instagram\n            whatsapp\n          }\n        }\n      }\n      ...LoginFailure\n    }\n  }\n": types.FinishLoginDocument,
    "\n  mutation StartLogin($input: StartLoginInput!) {\n    startLogin(input: $input) {\n      __typename\n      ... on LoginStarted {\n        url\n        browser\n        expiresAt\n      }\n      ...LoginFailure\n    }\n  }\n": types.StartLoginDocument,
    "\n  mutation Logout {\n    logout {\n      __typename\n    }\n  }\n": types.LogoutDocument,
    "\n  query Messages($first: Int, $after: String, $last: Int, $before: String) {\n    ...Frame\n    conversations(first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id\n        channel\n        accountName\n        customerId\n        customerName\n        lastAt\n        lastLine\n        lastDirection\n        window {\n          open\n          closesAt\n        }\n      }\n      pageInfo {\n        ...Turning\n      }\n    }\n    channels {\n      kind\n      accounts(chosen: true) {\n        __typename\n        id\n        name\n        ... on InstagramAccount {\n          username\n        }\n        ... on WhatsAppAccount {\n          phoneNumbers {\n            id\n            displayPhoneNumber\n            chosen\n          }\n        }\n      }\n    }\n  }\n": types.MessagesDocument,
    "\n  query PermissionPage(\n    $name: PermissionName!\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    ...Frame\n    permission(name: $name) {\n      ...Proof\n      allowedUse\n      useCase\n      dependsOn\n      endpoints\n      dataHandling\n      breaks\n      runs(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          ...Run\n        }\n        pageInfo {\n          ...Turning\n        }\n      }\n    }\n  }\n": types.PermissionPageDocument,
    "\n  mutation ProvePermission($input: ProvePermissionInput!) {\n    provePermission(input: $input) {\n      __typename\n      ...ToldFailure\n    }\n  }\n": types.ProvePermissionDocument,
    "\n  mutation ProveAll {\n    proveAll {\n      __typename\n    }\n  }\n": types.ProveAllDocument,
    "\n  query Privacy {\n    ...Frame\n    permissions {\n      name\n      allowedUse\n      dataHandling\n    }\n  }\n": types.PrivacyDocument,
    "\n  query FindReceipt($code: String!) {\n    ...Frame\n    deletionReceipt(code: $code) {\n      code\n      state\n      door\n      requestedAt\n      finishedAt\n      revokedAtMeta\n      counts {\n        users\n        tokens\n        sessions\n        pages\n        instagram\n        whatsapp\n        events\n        calls\n        keptEvents\n      }\n    }\n  }\n": types.FindReceiptDocument,
    "\n  fragment Pack on SubmissionPack {\n    generatedAt\n    verifiedCount\n    steps\n    app {\n      name\n      appId\n      graphVersion\n      loginFlow\n      simulated\n      url\n      privacyUrl\n      termsUrl\n      deletionUrl\n      callbackUrl\n      version\n      commit\n    }\n    reviewer {\n      displayName\n      metaUserId\n    }\n    permissions {\n      name\n      status\n      state\n      explanation\n      allowedUse\n      useCase\n      dependsOn\n      steps\n      recording\n      dataHandling\n      freshUntil\n      told\n      lines\n      evidence {\n        ...EvidenceLine\n      }\n    }\n    dataHandling {\n      question\n      answer\n    }\n  }\n": types.PackFragmentDoc,
    "\n  query Report {\n    ...Frame\n    submissionPack {\n      ...Pack\n    }\n  }\n": types.ReportDocument,
    "\n  query ReportFile {\n    submissionPack {\n      ...Pack\n    }\n  }\n": types.ReportFileDocument,
    "\n  query Setup {\n    ...Frame\n    environment {\n      setupCheckOpen\n    }\n  }\n": types.SetupDocument,
    "\n  query CheckSetup($operatorKey: String!) {\n    setupCheck(operatorKey: $operatorKey) {\n      __typename\n      ... on SetupChecked {\n        at\n        checks {\n          key\n          title\n          state\n          told\n          wayOn\n        }\n      }\n      ...ToldFailure\n    }\n  }\n": types.CheckSetupDocument,
    "\n  fragment AccountFacts on Account {\n    __typename\n    id\n    metaId\n    name\n    source\n    businessName\n    chosen\n    usable\n    unusable\n    ... on FacebookPage {\n      category\n      subscription\n      subscriptionProblem\n    }\n    ... on InstagramAccount {\n      username\n      followersCount\n      pageName\n      pageMetaId\n    }\n    ... on WhatsAppAccount {\n      subscription\n      subscriptionProblem\n      phoneNumbers {\n        id\n        metaId\n        displayPhoneNumber\n        verifiedName\n        qualityRating\n        status\n        chosen\n        usable\n        unusable\n      }\n    }\n  }\n": types.AccountFactsFragmentDoc,
    "\n  fragment ToldFailure on Failure {\n    __typename\n    message\n    wayOn\n    metaCode\n    fixUrl\n    ... on MetaFailed {\n      metaSubcode\n      traceId\n    }\n  }\n": types.ToldFailureFragmentDoc,
    "\n  fragment Frame on Query {\n    environment {\n      simulated\n      simulatorControlUrl\n    }\n    connection {\n      connected\n      displayName\n      ...TokenBanner\n      storedData {\n        pages\n        instagram\n        whatsapp\n        events\n        tokens\n        calls\n      }\n    }\n    reviewProgress {\n      key\n      title\n      done\n      told\n      path\n    }\n  }\n": types.FrameFragmentDoc,
    "\n  fragment LoginFailure on LoginFailed {\n    reason\n    message\n    wayOn\n    fixUrl\n    retryable\n    metaCode\n    traceId\n  }\n": types.LoginFailureFragmentDoc,
    "\n  fragment EvidenceLine on EvidenceCall {\n    id\n    method\n    pathTemplate\n    succeeded\n    httpStatus\n    metaCode\n    metaSubcode\n    durationMs\n    at\n    traceId\n    tokenKind\n    apiVersion\n  }\n": types.EvidenceLineFragmentDoc,
    "\n  fragment Problem on MetaProblem {\n    message\n    wayOn\n    fixUrl\n    metaCode\n    metaSubcode\n    traceId\n  }\n": types.ProblemFragmentDoc,
    "\n  fragment Run on ProofRun {\n    id\n    at\n    outcome\n    told\n    lines\n    accountName\n    problem {\n      ...Problem\n    }\n    calls {\n      ...EvidenceLine\n    }\n  }\n": types.RunFragmentDoc,
    "\n  fragment Proof on Permission {\n    name\n    explanation\n    status\n    state\n    action\n    proves\n    byReply\n    conversationId\n    freshUntil\n    cannotRun\n    recording\n    lastRun {\n      ...Run\n    }\n  }\n": types.ProofFragmentDoc,
    "\n  fragment Repair on Repair {\n    kind\n    label\n    scopes\n    url\n    accountId\n  }\n": types.RepairFragmentDoc,
    "\n  fragment Finding on Finding {\n    code\n    severity\n    sentence\n    seenBy\n    accountName\n    repair {\n      ...Repair\n    }\n  }\n": types.FindingFragmentDoc,
    "\n  fragment RungCount on WebhookHealth {\n    rungs {\n      key\n      state\n    }\n    accounts {\n      rungs {\n        key\n        state\n      }\n    }\n  }\n": types.RungCountFragmentDoc,
    "\n  fragment TokenBanner on MetaConnection {\n    trouble\n    expiresSoon\n    reconnectBefore\n  }\n": types.TokenBannerFragmentDoc,
    "\n  fragment Turning on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n": types.TurningFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WhatIsStored {\n    ...Frame\n  }\n"): (typeof documents)["\n  query WhatIsStored {\n    ...Frame\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Access {\n    ...Frame\n    environment {\n      loginFlow\n      appId\n      graphVersion\n    }\n    connection {\n      connectedAt\n      tokenKind\n      tokenIssuedAt\n      tokenCheckedAt\n      tokenExpiresAt\n      tokenNeverExpires\n      dataAccessExpiresAt\n      troubleReason\n      scopes {\n        permission\n        status\n        requested\n        breaks\n        coversAll\n        covers {\n          metaId\n          name\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Access {\n    ...Frame\n    environment {\n      loginFlow\n      appId\n      graphVersion\n    }\n    connection {\n      connectedAt\n      tokenKind\n      tokenIssuedAt\n      tokenCheckedAt\n      tokenExpiresAt\n      tokenNeverExpires\n      dataAccessExpiresAt\n      troubleReason\n      scopes {\n        permission\n        status\n        requested\n        breaks\n        coversAll\n        covers {\n          metaId\n          name\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckConnection {\n    checkConnection {\n      __typename\n      ...ToldFailure\n    }\n  }\n"): (typeof documents)["\n  mutation CheckConnection {\n    checkConnection {\n      __typename\n      ...ToldFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseAccounts($input: ChooseAccountsInput!) {\n    chooseAccounts(input: $input) {\n      __typename\n      ...ToldFailure\n    }\n  }\n"): (typeof documents)["\n  mutation ChooseAccounts($input: ChooseAccountsInput!) {\n    chooseAccounts(input: $input) {\n      __typename\n      ...ToldFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Accounts {\n    ...Frame\n    connection {\n      accountsChosen\n    }\n    channels {\n      kind\n      foundCount\n      chosenCount\n      notDetected\n      cause\n      scanned\n      accounts {\n        ...AccountFacts\n      }\n      findings {\n        ...Finding\n      }\n    }\n  }\n"): (typeof documents)["\n  query Accounts {\n    ...Frame\n    connection {\n      accountsChosen\n    }\n    channels {\n      kind\n      foundCount\n      chosenCount\n      notDetected\n      cause\n      scanned\n      accounts {\n        ...AccountFacts\n      }\n      findings {\n        ...Finding\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conversation($id: ID!, $recording: Boolean!) {\n    ...Frame\n    permissions @include(if: $recording) {\n      name\n      recording\n    }\n    conversation(id: $id) {\n      id\n      channel\n      accountName\n      customerId\n      customerName\n      firstAt\n      permission\n      verified\n      cannotReply\n      suggestion\n      maxLength\n      window {\n        open\n        closesAt\n        sentence\n      }\n      messages {\n        id\n        direction\n        text\n        attachments\n        unsent\n        at\n        note\n        state\n        sentAt\n        deliveredAt\n        readAt\n        viaThisApp\n        eventId\n        problem {\n          ...Problem\n        }\n      }\n      trail {\n        key\n        title\n        done\n        at\n        detail\n        eventId\n        call {\n          ...EvidenceLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Conversation($id: ID!, $recording: Boolean!) {\n    ...Frame\n    permissions @include(if: $recording) {\n      name\n      recording\n    }\n    conversation(id: $id) {\n      id\n      channel\n      accountName\n      customerId\n      customerName\n      firstAt\n      permission\n      verified\n      cannotReply\n      suggestion\n      maxLength\n      window {\n        open\n        closesAt\n        sentence\n      }\n      messages {\n        id\n        direction\n        text\n        attachments\n        unsent\n        at\n        note\n        state\n        sentAt\n        deliveredAt\n        readAt\n        viaThisApp\n        eventId\n        problem {\n          ...Problem\n        }\n      }\n      trail {\n        key\n        title\n        done\n        at\n        detail\n        eventId\n        call {\n          ...EvidenceLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendReply($input: SendReplyInput!) {\n    sendReply(input: $input) {\n      __typename\n      ...ToldFailure\n    }\n  }\n"): (typeof documents)["\n  mutation SendReply($input: SendReplyInput!) {\n    sendReply(input: $input) {\n      __typename\n      ...ToldFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Dashboard($after: String, $filter: WebhookEventFilter) {\n    ...Frame\n    environment {\n      graphVersion\n      appId\n      loginFlow\n    }\n    connection {\n      accountsChosen\n      metaUserId\n      connectedAt\n      tokenExpiresAt\n      tokenNeverExpires\n      dataAccessExpiresAt\n      scopes {\n        permission\n        status\n      }\n    }\n    channels {\n      ...ChannelCard\n    }\n    webhookHealth {\n      ...RungCount\n    }\n    events: webhookEvents(first: 25, after: $after, filter: $filter) {\n      nodes {\n        ...EventLine\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    permissions {\n      ...Proof\n    }\n  }\n"): (typeof documents)["\n  query Dashboard($after: String, $filter: WebhookEventFilter) {\n    ...Frame\n    environment {\n      graphVersion\n      appId\n      loginFlow\n    }\n    connection {\n      accountsChosen\n      metaUserId\n      connectedAt\n      tokenExpiresAt\n      tokenNeverExpires\n      dataAccessExpiresAt\n      scopes {\n        permission\n        status\n      }\n    }\n    channels {\n      ...ChannelCard\n    }\n    webhookHealth {\n      ...RungCount\n    }\n    events: webhookEvents(first: 25, after: $after, filter: $filter) {\n      nodes {\n        ...EventLine\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n    permissions {\n      ...Proof\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChannelCard on Channel {\n    kind\n    status\n    notDetected\n    cause\n    checkedAt\n    scanned\n    foundCount\n    chosenCount\n    accounts(chosen: true) {\n      ...AccountFacts\n    }\n    findings {\n      ...Finding\n    }\n  }\n"): (typeof documents)["\n  fragment ChannelCard on Channel {\n    kind\n    status\n    notDetected\n    cause\n    checkedAt\n    scanned\n    foundCount\n    chosenCount\n    accounts(chosen: true) {\n      ...AccountFacts\n    }\n    findings {\n      ...Finding\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EventLine on WebhookEvent {\n    id\n    channel\n    kind\n    badge\n    accountName\n    senderId\n    summary\n    receivedAt\n  }\n"): (typeof documents)["\n  fragment EventLine on WebhookEvent {\n    id\n    channel\n    kind\n    badge\n    accountName\n    senderId\n    summary\n    receivedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefreshChannels {\n    refreshChannels {\n      __typename\n      ...ToldFailure\n    }\n  }\n"): (typeof documents)["\n  mutation RefreshChannels {\n    refreshChannels {\n      __typename\n      ...ToldFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteMe {\n    deleteMe {\n      __typename\n      ... on DeletionReceipt {\n        code\n      }\n      ... on NotConnected {\n        message\n        wayOn\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteMe {\n    deleteMe {\n      __typename\n      ... on DeletionReceipt {\n        code\n      }\n      ... on NotConnected {\n        message\n        wayOn\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Explorer {\n    ...Frame\n    webhookEvents(first: 1) {\n      nodes {\n        id\n        accountId\n        kind\n      }\n    }\n    permissions {\n      conversationId\n    }\n  }\n"): (typeof documents)["\n  query Explorer {\n    ...Frame\n    webhookEvents(first: 1) {\n      nodes {\n        id\n        accountId\n        kind\n      }\n    }\n    permissions {\n      conversationId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeveloperKeys($after: String) {\n    ...Frame\n    apiKeys(first: 100, after: $after) {\n      nodes {\n        id\n        name\n        prefix\n        scope\n        state\n        createdAt\n        expiresAt\n        lastUsedAt\n        revokedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query DeveloperKeys($after: String) {\n    ...Frame\n    apiKeys(first: 100, after: $after) {\n      nodes {\n        id\n        name\n        prefix\n        scope\n        state\n        createdAt\n        expiresAt\n        lastUsedAt\n        revokedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    result: createApiKey(input: $input) {\n      __typename\n      ... on ApiKeyCreated {\n        secret\n        key {\n          name\n          scope\n          expiresAt\n        }\n      }\n      ...ToldFailure\n    }\n  }\n"): (typeof documents)["\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    result: createApiKey(input: $input) {\n      __typename\n      ... on ApiKeyCreated {\n        secret\n        key {\n          name\n          scope\n          expiresAt\n        }\n      }\n      ...ToldFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiKey($id: ID!) {\n    result: revokeApiKey(id: $id) {\n      __typename\n      ...ToldFailure\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeApiKey($id: ID!) {\n    result: revokeApiKey(id: $id) {\n      __typename\n      ...ToldFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Programs {\n    ...Frame\n  }\n"): (typeof documents)["\n  query Programs {\n    ...Frame\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Event($id: ID!) {\n    ...Frame\n    webhookEvent(id: $id) {\n      id\n      channel\n      kind\n      badge\n      accountId\n      accountName\n      senderId\n      recipientId\n      providerId\n      summary\n      occurredAt\n      receivedAt\n      payload\n    }\n  }\n"): (typeof documents)["\n  query Event($id: ID!) {\n    ...Frame\n    webhookEvent(id: $id) {\n      id\n      channel\n      kind\n      badge\n      accountId\n      accountName\n      senderId\n      recipientId\n      providerId\n      summary\n      occurredAt\n      receivedAt\n      payload\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Guide {\n    ...Frame\n    permissions {\n      name\n      action\n      proves\n      byReply\n    }\n  }\n"): (typeof documents)["\n  query Guide {\n    ...Frame\n    permissions {\n      name\n      action\n      proves\n      byReply\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Health {\n    ...Frame\n    connection {\n      accountsChosen\n    }\n    webhookHealth {\n      callbackUrl\n      checkedAt\n      hints\n      rungs {\n        ...Rung\n      }\n      accounts {\n        accountId\n        name\n        metaId\n        channel\n        rungs {\n          ...Rung\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Health {\n    ...Frame\n    connection {\n      accountsChosen\n    }\n    webhookHealth {\n      callbackUrl\n      checkedAt\n      hints\n      rungs {\n        ...Rung\n      }\n      accounts {\n        accountId\n        name\n        metaId\n        channel\n        rungs {\n          ...Rung\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Rung on HealthRung {\n    key\n    title\n    state\n    told\n    checkedAt\n    repair {\n      ...Repair\n    }\n  }\n"): (typeof documents)["\n  fragment Rung on HealthRung {\n    key\n    title\n    state\n    told\n    checkedAt\n    repair {\n      ...Repair\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckWebhooks {\n    result: checkWebhooks {\n      __typename\n      ...ToldFailure\n    }\n  }\n"): (typeof documents)["\n  mutation CheckWebhooks {\n    result: checkWebhooks {\n      __typename\n      ...ToldFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubscribeApp {\n    result: subscribeApp {\n      __typename\n      ...ToldFailure\n    }\n  }\n"): (typeof documents)["\n  mutation SubscribeApp {\n    result: subscribeApp {\n      __typename\n      ...ToldFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubscribeAccount($accountId: ID!) {\n    result: subscribeAccount(accountId: $accountId) {\n      __typename\n      ...ToldFailure\n    }\n  }\n"): (typeof documents)["\n  mutation SubscribeAccount($accountId: ID!) {\n    result: subscribeAccount(accountId: $accountId) {\n      __typename\n      ...ToldFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Landing {\n    ...Frame\n    permissions {\n      name\n      explanation\n    }\n  }\n"): (typeof documents)["\n  query Landing {\n    ...Frame\n    permissions {\n      name\n      explanation\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FinishLogin($input: FinishLoginInput!) {\n    finishLogin(input: $input) {\n      __typename\n      ... on LoggedIn {\n        session\n        expiresAt\n        connection {\n          accountsChosen\n          storedData {\n            pages\n            instagram\n            whatsapp\n          }\n        }\n      }\n      ...LoginFailure\n    }\n  }\n"): (typeof documents)["\n  mutation FinishLogin($input: FinishLoginInput!) {\n    finishLogin(input: $input) {\n      __typename\n      ... on LoggedIn {\n        session\n        expiresAt\n        connection {\n          accountsChosen\n          storedData {\n            pages\n            instagram\n            whatsapp\n          }\n        }\n      }\n      ...LoginFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartLogin($input: StartLoginInput!) {\n    startLogin(input: $input) {\n      __typename\n      ... on LoginStarted {\n        url\n        browser\n        expiresAt\n      }\n      ...LoginFailure\n    }\n  }\n"): (typeof documents)["\n  mutation StartLogin($input: StartLoginInput!) {\n    startLogin(input: $input) {\n      __typename\n      ... on LoginStarted {\n        url\n        browser\n        expiresAt\n      }\n      ...LoginFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Logout {\n    logout {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation Logout {\n    logout {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Messages($first: Int, $after: String, $last: Int, $before: String) {\n    ...Frame\n    conversations(first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id\n        channel\n        accountName\n        customerId\n        customerName\n        lastAt\n        lastLine\n        lastDirection\n        window {\n          open\n          closesAt\n        }\n      }\n      pageInfo {\n        ...Turning\n      }\n    }\n    channels {\n      kind\n      accounts(chosen: true) {\n        __typename\n        id\n        name\n        ... on InstagramAccount {\n          username\n        }\n        ... on WhatsAppAccount {\n          phoneNumbers {\n            id\n            displayPhoneNumber\n            chosen\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Messages($first: Int, $after: String, $last: Int, $before: String) {\n    ...Frame\n    conversations(first: $first, after: $after, last: $last, before: $before) {\n      nodes {\n        id\n        channel\n        accountName\n        customerId\n        customerName\n        lastAt\n        lastLine\n        lastDirection\n        window {\n          open\n          closesAt\n        }\n      }\n      pageInfo {\n        ...Turning\n      }\n    }\n    channels {\n      kind\n      accounts(chosen: true) {\n        __typename\n        id\n        name\n        ... on InstagramAccount {\n          username\n        }\n        ... on WhatsAppAccount {\n          phoneNumbers {\n            id\n            displayPhoneNumber\n            chosen\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PermissionPage(\n    $name: PermissionName!\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    ...Frame\n    permission(name: $name) {\n      ...Proof\n      allowedUse\n      useCase\n      dependsOn\n      endpoints\n      dataHandling\n      breaks\n      runs(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          ...Run\n        }\n        pageInfo {\n          ...Turning\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PermissionPage(\n    $name: PermissionName!\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n  ) {\n    ...Frame\n    permission(name: $name) {\n      ...Proof\n      allowedUse\n      useCase\n      dependsOn\n      endpoints\n      dataHandling\n      breaks\n      runs(first: $first, after: $after, last: $last, before: $before) {\n        nodes {\n          ...Run\n        }\n        pageInfo {\n          ...Turning\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProvePermission($input: ProvePermissionInput!) {\n    provePermission(input: $input) {\n      __typename\n      ...ToldFailure\n    }\n  }\n"): (typeof documents)["\n  mutation ProvePermission($input: ProvePermissionInput!) {\n    provePermission(input: $input) {\n      __typename\n      ...ToldFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProveAll {\n    proveAll {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation ProveAll {\n    proveAll {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Privacy {\n    ...Frame\n    permissions {\n      name\n      allowedUse\n      dataHandling\n    }\n  }\n"): (typeof documents)["\n  query Privacy {\n    ...Frame\n    permissions {\n      name\n      allowedUse\n      dataHandling\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindReceipt($code: String!) {\n    ...Frame\n    deletionReceipt(code: $code) {\n      code\n      state\n      door\n      requestedAt\n      finishedAt\n      revokedAtMeta\n      counts {\n        users\n        tokens\n        sessions\n        pages\n        instagram\n        whatsapp\n        events\n        calls\n        keptEvents\n      }\n    }\n  }\n"): (typeof documents)["\n  query FindReceipt($code: String!) {\n    ...Frame\n    deletionReceipt(code: $code) {\n      code\n      state\n      door\n      requestedAt\n      finishedAt\n      revokedAtMeta\n      counts {\n        users\n        tokens\n        sessions\n        pages\n        instagram\n        whatsapp\n        events\n        calls\n        keptEvents\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Pack on SubmissionPack {\n    generatedAt\n    verifiedCount\n    steps\n    app {\n      name\n      appId\n      graphVersion\n      loginFlow\n      simulated\n      url\n      privacyUrl\n      termsUrl\n      deletionUrl\n      callbackUrl\n      version\n      commit\n    }\n    reviewer {\n      displayName\n      metaUserId\n    }\n    permissions {\n      name\n      status\n      state\n      explanation\n      allowedUse\n      useCase\n      dependsOn\n      steps\n      recording\n      dataHandling\n      freshUntil\n      told\n      lines\n      evidence {\n        ...EvidenceLine\n      }\n    }\n    dataHandling {\n      question\n      answer\n    }\n  }\n"): (typeof documents)["\n  fragment Pack on SubmissionPack {\n    generatedAt\n    verifiedCount\n    steps\n    app {\n      name\n      appId\n      graphVersion\n      loginFlow\n      simulated\n      url\n      privacyUrl\n      termsUrl\n      deletionUrl\n      callbackUrl\n      version\n      commit\n    }\n    reviewer {\n      displayName\n      metaUserId\n    }\n    permissions {\n      name\n      status\n      state\n      explanation\n      allowedUse\n      useCase\n      dependsOn\n      steps\n      recording\n      dataHandling\n      freshUntil\n      told\n      lines\n      evidence {\n        ...EvidenceLine\n      }\n    }\n    dataHandling {\n      question\n      answer\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Report {\n    ...Frame\n    submissionPack {\n      ...Pack\n    }\n  }\n"): (typeof documents)["\n  query Report {\n    ...Frame\n    submissionPack {\n      ...Pack\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportFile {\n    submissionPack {\n      ...Pack\n    }\n  }\n"): (typeof documents)["\n  query ReportFile {\n    submissionPack {\n      ...Pack\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Setup {\n    ...Frame\n    environment {\n      setupCheckOpen\n    }\n  }\n"): (typeof documents)["\n  query Setup {\n    ...Frame\n    environment {\n      setupCheckOpen\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CheckSetup($operatorKey: String!) {\n    setupCheck(operatorKey: $operatorKey) {\n      __typename\n      ... on SetupChecked {\n        at\n        checks {\n          key\n          title\n          state\n          told\n          wayOn\n        }\n      }\n      ...ToldFailure\n    }\n  }\n"): (typeof documents)["\n  query CheckSetup($operatorKey: String!) {\n    setupCheck(operatorKey: $operatorKey) {\n      __typename\n      ... on SetupChecked {\n        at\n        checks {\n          key\n          title\n          state\n          told\n          wayOn\n        }\n      }\n      ...ToldFailure\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccountFacts on Account {\n    __typename\n    id\n    metaId\n    name\n    source\n    businessName\n    chosen\n    usable\n    unusable\n    ... on FacebookPage {\n      category\n      subscription\n      subscriptionProblem\n    }\n    ... on InstagramAccount {\n      username\n      followersCount\n      pageName\n      pageMetaId\n    }\n    ... on WhatsAppAccount {\n      subscription\n      subscriptionProblem\n      phoneNumbers {\n        id\n        metaId\n        displayPhoneNumber\n        verifiedName\n        qualityRating\n        status\n        chosen\n        usable\n        unusable\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment AccountFacts on Account {\n    __typename\n    id\n    metaId\n    name\n    source\n    businessName\n    chosen\n    usable\n    unusable\n    ... on FacebookPage {\n      category\n      subscription\n      subscriptionProblem\n    }\n    ... on InstagramAccount {\n      username\n      followersCount\n      pageName\n      pageMetaId\n    }\n    ... on WhatsAppAccount {\n      subscription\n      subscriptionProblem\n      phoneNumbers {\n        id\n        metaId\n        displayPhoneNumber\n        verifiedName\n        qualityRating\n        status\n        chosen\n        usable\n        unusable\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ToldFailure on Failure {\n    __typename\n    message\n    wayOn\n    metaCode\n    fixUrl\n    ... on MetaFailed {\n      metaSubcode\n      traceId\n    }\n  }\n"): (typeof documents)["\n  fragment ToldFailure on Failure {\n    __typename\n    message\n    wayOn\n    metaCode\n    fixUrl\n    ... on MetaFailed {\n      metaSubcode\n      traceId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Frame on Query {\n    environment {\n      simulated\n      simulatorControlUrl\n    }\n    connection {\n      connected\n      displayName\n      ...TokenBanner\n      storedData {\n        pages\n        instagram\n        whatsapp\n        events\n        tokens\n        calls\n      }\n    }\n    reviewProgress {\n      key\n      title\n      done\n      told\n      path\n    }\n  }\n"): (typeof documents)["\n  fragment Frame on Query {\n    environment {\n      simulated\n      simulatorControlUrl\n    }\n    connection {\n      connected\n      displayName\n      ...TokenBanner\n      storedData {\n        pages\n        instagram\n        whatsapp\n        events\n        tokens\n        calls\n      }\n    }\n    reviewProgress {\n      key\n      title\n      done\n      told\n      path\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LoginFailure on LoginFailed {\n    reason\n    message\n    wayOn\n    fixUrl\n    retryable\n    metaCode\n    traceId\n  }\n"): (typeof documents)["\n  fragment LoginFailure on LoginFailed {\n    reason\n    message\n    wayOn\n    fixUrl\n    retryable\n    metaCode\n    traceId\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EvidenceLine on EvidenceCall {\n    id\n    method\n    pathTemplate\n    succeeded\n    httpStatus\n    metaCode\n    metaSubcode\n    durationMs\n    at\n    traceId\n    tokenKind\n    apiVersion\n  }\n"): (typeof documents)["\n  fragment EvidenceLine on EvidenceCall {\n    id\n    method\n    pathTemplate\n    succeeded\n    httpStatus\n    metaCode\n    metaSubcode\n    durationMs\n    at\n    traceId\n    tokenKind\n    apiVersion\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Problem on MetaProblem {\n    message\n    wayOn\n    fixUrl\n    metaCode\n    metaSubcode\n    traceId\n  }\n"): (typeof documents)["\n  fragment Problem on MetaProblem {\n    message\n    wayOn\n    fixUrl\n    metaCode\n    metaSubcode\n    traceId\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Run on ProofRun {\n    id\n    at\n    outcome\n    told\n    lines\n    accountName\n    problem {\n      ...Problem\n    }\n    calls {\n      ...EvidenceLine\n    }\n  }\n"): (typeof documents)["\n  fragment Run on ProofRun {\n    id\n    at\n    outcome\n    told\n    lines\n    accountName\n    problem {\n      ...Problem\n    }\n    calls {\n      ...EvidenceLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Proof on Permission {\n    name\n    explanation\n    status\n    state\n    action\n    proves\n    byReply\n    conversationId\n    freshUntil\n    cannotRun\n    recording\n    lastRun {\n      ...Run\n    }\n  }\n"): (typeof documents)["\n  fragment Proof on Permission {\n    name\n    explanation\n    status\n    state\n    action\n    proves\n    byReply\n    conversationId\n    freshUntil\n    cannotRun\n    recording\n    lastRun {\n      ...Run\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Repair on Repair {\n    kind\n    label\n    scopes\n    url\n    accountId\n  }\n"): (typeof documents)["\n  fragment Repair on Repair {\n    kind\n    label\n    scopes\n    url\n    accountId\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Finding on Finding {\n    code\n    severity\n    sentence\n    seenBy\n    accountName\n    repair {\n      ...Repair\n    }\n  }\n"): (typeof documents)["\n  fragment Finding on Finding {\n    code\n    severity\n    sentence\n    seenBy\n    accountName\n    repair {\n      ...Repair\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RungCount on WebhookHealth {\n    rungs {\n      key\n      state\n    }\n    accounts {\n      rungs {\n        key\n        state\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment RungCount on WebhookHealth {\n    rungs {\n      key\n      state\n    }\n    accounts {\n      rungs {\n        key\n        state\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TokenBanner on MetaConnection {\n    trouble\n    expiresSoon\n    reconnectBefore\n  }\n"): (typeof documents)["\n  fragment TokenBanner on MetaConnection {\n    trouble\n    expiresSoon\n    reconnectBefore\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Turning on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n"): (typeof documents)["\n  fragment Turning on PageInfo {\n    hasNextPage\n    hasPreviousPage\n    startCursor\n    endCursor\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;