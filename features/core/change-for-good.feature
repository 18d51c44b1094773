Feature: Changes that last
  What the private key changed stays so, and what was given up belongs to who took it.

  @CHANGE-ID
  Rule: The external ID is changed for good

    Scenario: It does not come back
      Given Jessica has a profile with:
        | email       | old.me@yahoo.com |
        | external ID | 1468             |
      When the private key changes Jessica's profile to:
        | external ID | 9999 |
      Then Jessica has:
        | external ID | 9999 |
      And Jessica still has:
        | email       | old.me@yahoo.com |
        | external ID | 9999             |

    Scenario: Who took the old one keeps it through the next change
      Given Jessica has a profile with:
        | email       | old.me@yahoo.com |
        | external ID | 1468             |
      When the private key changes Jessica's profile to:
        | external ID | 9999 |
      Then Jessica is found by external ID "9999"
      And nobody is found by external ID "1468"
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Robert is the one profile with:
        | external ID | 1468   |
        | plan        | silver |
      When the private key changes Jessica's profile to:
        | external ID | 7777 |
      Then Jessica is found by external ID "7777"
      And nobody is found by external ID "9999"
      And Robert is found by external ID "1468"
      And Robert still has:
        | external ID | 1468   |
        | plan        | silver |

    Scenario: The private key gives the old one to somebody else
      Given Jessica has a profile with:
        | email       | old.me@yahoo.com |
        | external ID | 1468             |
      And Robert has a profile with:
        | email | robert@yahoo.com |
      When the private key changes Jessica's profile to:
        | external ID | 9999 |
      Then nobody is found by external ID "1468"
      When the private key changes Robert's profile to:
        | external ID | 1468 |
      Then Robert has:
        | email       | robert@yahoo.com |
        | external ID | 1468             |
      And Robert is found by each identifier
      And Jessica is found by external ID "9999"

  @CHANGE-EMAIL
  Rule: The email is changed for good

    Scenario: It does not come back
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then Jessica has:
        | email | new.me@yahoo.com |
      And Jessica still has:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |

    Scenario: Who took the old one keeps it through the next change
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then Jessica is found by email "new.me@yahoo.com"
      And nobody is found by email "old.me@yahoo.com"
      When Identify receives:
        | email | old.me@yahoo.com |
        | plan  | silver           |
      Then Robert is the one profile with:
        | email | old.me@yahoo.com |
        | plan  | silver           |
      When the private key changes Jessica's profile to:
        | email | newer.me@yahoo.com |
      Then Jessica is found by email "newer.me@yahoo.com"
      And nobody is found by email "new.me@yahoo.com"
      And Robert is found by email "old.me@yahoo.com"
      And Robert still has:
        | email | old.me@yahoo.com |
        | plan  | silver           |

    Scenario: The private key gives the old one to somebody else
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      And Robert has a profile with:
        | external ID | 2468 |
      When the private key changes Jessica's profile to:
        | email | new.me@yahoo.com |
      Then nobody is found by email "old.me@yahoo.com"
      When the private key changes Robert's profile to:
        | email | old.me@yahoo.com |
      Then Robert has:
        | external ID | 2468             |
        | email       | old.me@yahoo.com |
      And Robert is found by each identifier
      And Jessica is found by email "new.me@yahoo.com"

  @CHANGE-PHONE
  Rule: The phone number is changed for good

    Scenario: It does not come back
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
      When the private key changes Jessica's profile to:
        | phone number | +16171000009 |
      Then Jessica has:
        | phone number | +16171000009 |
      And Jessica still has:
        | external ID  | 1468         |
        | phone number | +16171000009 |

    Scenario: Who took the old one keeps it through the next change
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
      When the private key changes Jessica's profile to:
        | phone number | +16171000009 |
      Then Jessica is found by phone number "+16171000009"
      And nobody is found by phone number "+16171000001"
      When Identify receives:
        | phone number | +16171000001 |
        | plan         | silver       |
      Then Robert is the one profile with:
        | phone number | +16171000001 |
        | plan         | silver       |
      When the private key changes Jessica's profile to:
        | phone number | +16171000007 |
      Then Jessica is found by phone number "+16171000007"
      And nobody is found by phone number "+16171000009"
      And Robert is found by phone number "+16171000001"
      And Robert still has:
        | phone number | +16171000001 |
        | plan         | silver       |

    Scenario: The private key gives the old one to somebody else
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
      And Robert has a profile with:
        | external ID | 2468 |
      When the private key changes Jessica's profile to:
        | phone number | +16171000009 |
      Then nobody is found by phone number "+16171000001"
      When the private key changes Robert's profile to:
        | phone number | +16171000001 |
      Then Robert has:
        | external ID  | 2468         |
        | phone number | +16171000001 |
      And Robert is found by each identifier
      And Jessica is found by phone number "+16171000009"
